package org.relieflink.platform.pool.internal.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 合同里的一个字段。 One field of a contract.
 *
 * @param name the canonical name, e.g. {@code citizen_id}
 * @param label what the department calls it, shown to people
 * @param presence whether the column, or every cell of it, has to be there
 * @param sensitivity 1 open, 2 personal, 3 identifying or health: 2 and 3 are masked on screens
 * @param synonyms header texts under which the field is found
 * @param into the canonical name it is written to; several columns of one name are joined
 *     (township, village and house number make the address)
 */
public record Field(
    String name,
    String label,
    FieldType type,
    Presence presence,
    int sensitivity,
    List<String> synonyms,
    @Nullable CodeSet codes,
    String into) {
  /** What must be there. */
  public enum Presence {
    /** The column may be missing. */
    OPTIONAL,
    /** Without the column the list is of no use; single cells may be empty. */
    COLUMN,
    /** Every row needs a value. */
    FILLED
  }

  public boolean personal() {
    return sensitivity > 1;
  }
}
