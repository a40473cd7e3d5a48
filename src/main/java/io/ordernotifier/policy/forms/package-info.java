/** Forms of templates of which it is known that they break no rule, whatever plain words of an order fill them. */
@NullMarked
package io.ordernotifier.policy.forms;

import org.jspecify.annotations.NullMarked;
