package org.relieflink.linkage;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 依据里双方各写了什么。 What both sides of a comparison say, as evidence shows it: numbers and phones masked.
 */
public final class EvidenceTexts {
  /** Nothing is told of either side. */
  public static final EvidenceTexts NONE = new EvidenceTexts(Map.of(), Map.of());

  private final Map<Field, String> left;
  private final Map<Field, String> right;

  private EvidenceTexts(Map<Field, String> left, Map<Field, String> right) {
    this.left = left;
    this.right = right;
  }

  /** Of a party and a record. */
  public static EvidenceTexts of(CaseParty party, PoolRecord record, FieldModel fields) {
    return new EvidenceTexts(texts(party, fields), texts(record.asParty(), fields));
  }

  /** Of two records of the pool: a relative's and another one of the same person. */
  public static EvidenceTexts of(PoolRecord from, PoolRecord to, FieldModel fields) {
    return new EvidenceTexts(texts(from.asParty(), fields), texts(to.asParty(), fields));
  }

  private static Map<Field, String> texts(CaseParty person, FieldModel fields) {
    Map<Field, String> texts = new EnumMap<>(Field.class);
    PersonTable table = PartyList.of(List.of(person), fields).table();
    if (table.size() > 0) {
      Person read = new Person(table, 0);
      for (ScoredField field : ScoredField.ALL) {
        String text = EvidenceWriter.text(field, read);
        if (text != null) {
          texts.put(field.field, text);
        }
      }
    }
    return texts;
  }

  @Nullable String left(Field field) {
    return left.get(field);
  }

  @Nullable String right(Field field) {
    return right.get(field);
  }

  /** Never shows a value: they are personal data. */
  @Override
  public String toString() {
    return "EvidenceTexts[***]";
  }
}
