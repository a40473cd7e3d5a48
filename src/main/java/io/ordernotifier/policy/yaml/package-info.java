/** YAML files of which each value knows its line, so that a fault can name it. */
@NullMarked
package io.ordernotifier.policy.yaml;

import org.jspecify.annotations.NullMarked;
