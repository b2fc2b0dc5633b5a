package org.relieflink.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** 把比对结果写成逐项依据。 Turns a comparison into evidence whose weights sum to the score. */
final class EvidenceWriter {
  static final String POOL_SIZE_ZH = "数据池规模";

  private static final Explanation.Label POOL_SIZE =
      new Explanation.Label(POOL_SIZE_ZH, "size of the pool");

  private final PersonTable pool;

  EvidenceWriter(PersonTable pool) {
    this.pool = pool;
  }

  List<Evidence> of(Person person, Match match) {
    Comparison c = match.comparison;
    return lines(person, match).stream().map(line -> evidence(line, c)).toList();
  }

  private static Evidence evidence(Explanation.Line line, Comparison c) {
    String label = line.label().zh();
    for (ScoredField field : ScoredField.ALL) {
      label = field.field == line.field() ? c.label(field.level(c)) : label;
    }
    return new Evidence(line.field(), label, line.left(), line.right(), line.weight());
  }

  /** The same in both languages. */
  List<Explanation.Line> lines(Person person, Match match) {
    Comparison c = match.comparison;
    List<Explanation.Line> list = new ArrayList<>(10);
    for (ScoredField field : ScoredField.ALL) {
      String left = text(field, person);
      String right = text(field, new Person(pool, match.row));
      double weight = field.weight(c);
      if (weight != 0 || (left != null && right != null)) {
        list.add(new Explanation.Line(field.field, field.level(c).label(), left, right, weight));
      }
    }
    for (ContextNote note : ContextNote.ALL) {
      double weight = c.context[note.rank()];
      if (weight != 0) {
        list.add(new Explanation.Line(Field.CONTEXT, note.label(), null, null, weight));
      }
    }
    list.add(new Explanation.Line(Field.POOL_SIZE, POOL_SIZE, null, null, c.prior));
    return list;
  }

  /** What a person has in a field, numbers and phones masked; null for nothing. */
  static @Nullable String text(ScoredField field, Person person) {
    return switch (field) {
      case NUMBER -> numberText(person.number);
      case NAME -> nameText(person.name);
      case BIRTH -> birthText(person.birth, person.number);
      case SEX -> sexText(person.sex);
      case ADDRESS -> null;
      case PHONE -> phoneText(person.phone);
    };
  }

  /** The strongest agreements in a few words: {@code 号码相同、姓名相同}. */
  static String summary(Match match) {
    Comparison c = match.comparison;
    StringJoiner words = new StringJoiner("、");
    if (c.context[ContextNote.SAME_NUMBER.rank()] > 0) {
      words.add("与已命中记录号码相同");
    }
    say(words, c.label(c.number), c.numberWeight);
    say(words, c.label(c.name), c.nameWeight);
    say(words, c.label(c.birth), c.birthWeight);
    if (!c.numberAgrees()) {
      say(words, c.label(c.address), c.addressWeight);
      say(words, c.label(c.phone), c.phoneWeight);
    }
    return words.toString();
  }

  private static void say(StringJoiner words, String label, double weight) {
    if (weight > 1) {
      words.add(label);
    }
  }

  private static @Nullable String numberText(long number) {
    return number == NumberCode.NONE ? null : NumberCode.masked(number);
  }

  private static @Nullable String nameText(Name name) {
    return name.id() == 0 ? null : name.table().text(name.id());
  }

  private static @Nullable String birthText(int own, long number) {
    int date = own != 0 ? own : BirthComparison.inside(number);
    return date == 0 ? null : BirthText.text(date);
  }

  private static @Nullable String sexText(int sex) {
    return sex == SexText.UNKNOWN ? null : sex == SexText.MALE ? "男" : "女";
  }

  private static @Nullable String phoneText(long phone) {
    return phone == 0 ? null : PhoneText.masked(phone);
  }
}
