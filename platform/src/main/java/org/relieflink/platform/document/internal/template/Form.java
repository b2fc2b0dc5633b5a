package org.relieflink.platform.document.internal.template;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.relieflink.platform.document.DocumentForm;
import org.relieflink.platform.document.DocumentForm.Field;
import org.relieflink.platform.document.DocumentForm.FieldType;

/**
 * 一份样式，整个的。
 *
 * @param yaml as it was read: kept with every paper, so that a later form changes none
 * @param digest SM3 of it
 */
public record Form(DocumentForm open, Sheet sheet, List<Block> blocks, String yaml, String digest) {
  private static final Set<FieldType> COVERED = Set.of(FieldType.BIRTH, FieldType.UNPUBLISHED);

  /** 版面。 */
  public enum Sheet {
    /** 公文。 */
    OFFICIAL,
    /** 信函：red double rules, no number on the first page. */
    LETTER,
    /** 表格、笔录。 */
    FORM
  }

  public Form {
    blocks = List.copyOf(blocks);
  }

  /** With what the form of today covers covered as well: earlier forms knew of less. */
  public Form coveredAs(Form today) {
    List<Field> fields =
        open.fields().stream()
            .map(
                field ->
                    today
                        .field(field.id())
                        .filter(one -> COVERED.contains(one.type()))
                        .orElse(field))
            .toList();
    return new Form(open.with(fields), sheet, blocks, yaml, digest);
  }

  public Optional<Field> field(String id) {
    return open.fields().stream().filter(one -> one.id().equals(id)).findFirst();
  }
}
