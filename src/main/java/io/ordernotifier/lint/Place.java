package io.ordernotifier.lint;

import io.ordernotifier.policy.Part;
import org.jspecify.annotations.Nullable;

/**
 * Where a draft was found.
 *
 * @param file as it was given; for a topic, its partition and offset
 * @param line in the file on which the draft stands, from 1
 * @param whole the part that is the file itself, so that a place in the part is a place in the file; absent where the part
 *     was decoded or made
 * @param textMade whether the text was made from the HTML, so that nothing need be told twice
 */
public record Place(String file, int line, @Nullable Part whole, boolean textMade) {

    static Place whole(String file, Part part) {
        return new Place(file, 1, part, false);
    }

    /** Of a draft that stands on one line of a file. */
    static Place onLine(String file, int line) {
        return new Place(file, line, null, false);
    }

    /** Of a draft that the file was decoded or rendered to. */
    public static Place madeFrom(String file) {
        return new Place(file, 1, null, false);
    }

    Place withTextMade() {
        return new Place(file, line, whole, true);
    }
}
