package org.relieflink.platform.pool.internal.contract;

import java.util.List;
import java.util.Optional;

/**
 * 一份数据合同：某部门的某类名单长什么样、凭什么取得、多久算旧。 The contract for one list of one department.
 *
 * @param prefix starts the record numbers of this list, e.g. {@code SA}; households of two prefixes
 *     are never taken for the same one
 * @param delivery whether who is missing from a new list has left it
 * @param context rows that only give context (household register pages): never a hardship class
 * @param supervisionOnly registers that only supervision may read (deaths, prisoners): parties of
 *     cases are never compared with them
 * @param words what titles, sheet names and file names of such a list contain
 * @param key the columns that name a record for good; never a person's number, because record
 *     numbers are shown in addresses of pages
 */
public record Contract(
    String id,
    String version,
    Department department,
    String hardshipClass,
    String title,
    String prefix,
    Level level,
    Delivery delivery,
    Basis basis,
    int freshForDays,
    boolean context,
    boolean supervisionOnly,
    List<String> words,
    List<String> key,
    List<Field> fields) {

  /** Whether a row stands for one person or for a member of a household. */
  public enum Level {
    HOUSEHOLD,
    PERSON
  }

  /** What a new list means for those who are not in it. */
  public enum Delivery {
    /** The whole list: who is missing has left it. */
    FULL,
    /** New entries only: nobody leaves. */
    ADDITIONS
  }

  public Optional<Field> find(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst();
  }

  /**
   * Everything that the reading of a row depends on, code sets included: they are shared, and
   * belong to no version.
   */
  public String asRead() {
    StringBuilder text = new StringBuilder(String.join("\0", id, version, prefix));
    text.append('\0').append(key);
    for (Field field : fields) {
      CodeSet codes = field.codes();
      text.append('\0').append(field.name()).append(' ').append(field.type());
      text.append(' ').append(field.presence()).append(' ').append(field.into());
      text.append(' ').append(codes == null ? "" : codes.asRead());
    }
    return text.toString();
  }

  /** Fields whose column must be in the file. */
  public List<Field> needed() {
    return fields.stream().filter(field -> field.presence() != Field.Presence.OPTIONAL).toList();
  }
}
