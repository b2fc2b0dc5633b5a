package org.relieflink.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** 把比对结果写成逐项依据。 Turns a comparison into evidence whose weights sum to the score. */
final class EvidenceWriter {
  private final PersonTable pool;

  EvidenceWriter(PersonTable pool) {
    this.pool = pool;
  }

  List<Evidence> of(Person person, Match match) {
    Comparison c = match.comparison;
    int row = match.row;
    List<Evidence> list = new ArrayList<>(8);
    new Line(Field.NUMBER, c.label(c.number), c.numberWeight)
        .add(list, numberText(person.number), numberText(pool.number(row)));
    new Line(Field.NAME, c.label(c.name), c.nameWeight)
        .add(list, nameText(person.name), nameText(new Name(pool.names, pool.name(row))));
    new Line(Field.BIRTH_DATE, c.label(c.birth), c.birthWeight)
        .add(
            list,
            birthText(person.birth, person.number),
            birthText(pool.birth(row), pool.number(row)));
    new Line(Field.SEX, c.label(c.sex), c.sexWeight)
        .add(list, sexText(person.sex), sexText(Person.sexOf(pool, row)));
    new Line(Field.ADDRESS, c.label(c.address), c.addressWeight).add(list, null, null);
    new Line(Field.PHONE, c.label(c.phone), c.phoneWeight)
        .add(list, phoneText(person.phone), phoneText(pool.phone(row)));
    for (ContextNote note : ContextNote.ALL) {
      double weight = c.context[note.rank()];
      if (weight != 0) {
        list.add(new Evidence(Field.CONTEXT, note.labelZh(), null, null, weight));
      }
    }
    list.add(new Evidence(Field.POOL_SIZE, "数据池规模", null, null, c.prior));
    return list;
  }

  /** One field's outcome; told when it weighs something or both sides say something. */
  private record Line(Field field, String label, double weight) {
    void add(List<Evidence> list, @Nullable String left, @Nullable String right) {
      if (weight != 0 || (left != null && right != null)) {
        list.add(new Evidence(field, label, left, right, weight));
      }
    }
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
