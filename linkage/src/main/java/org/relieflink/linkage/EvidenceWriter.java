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
    add(
        list,
        Field.NUMBER,
        c.number,
        numberText(person.number),
        numberText(pool.number[row]),
        c.numberWeight);
    add(
        list,
        Field.NAME,
        c.name,
        nameText(person.table, person.name),
        nameText(pool, pool.name[row]),
        c.nameWeight);
    add(
        list,
        Field.BIRTH_DATE,
        c.birth,
        birthText(person.birth, person.number),
        birthText(pool.birth[row], pool.number[row]),
        c.birthWeight);
    add(list, Field.SEX, c.sex, sexText(person.sex), sexText(Person.sexOf(pool, row)), c.sexWeight);
    add(list, Field.ADDRESS, c.address, null, null, c.addressWeight);
    add(
        list,
        Field.PHONE,
        c.phone,
        phoneText(person.phone),
        phoneText(pool.phone[row]),
        c.phoneWeight);
    for (ContextNote note : ContextNote.ALL) {
      double weight = c.context[note.rank()];
      if (weight != 0) {
        list.add(new Evidence(Field.CONTEXT, note.labelZh(), null, null, weight));
      }
    }
    list.add(new Evidence(Field.POOL_SIZE, "数据池规模", null, null, c.prior));
    return list;
  }

  private static void add(
      List<Evidence> list,
      Field field,
      Level level,
      @Nullable String left,
      @Nullable String right,
      double weight) {
    if (weight != 0 || (left != null && right != null)) {
      list.add(new Evidence(field, level.labelZh(), left, right, weight));
    }
  }

  /** The strongest agreements in a few words: {@code 号码相同、姓名相同}. */
  static String summary(Match match) {
    Comparison c = match.comparison;
    StringJoiner words = new StringJoiner("、");
    if (c.context[ContextNote.SAME_NUMBER.rank()] > 0) {
      words.add("与已命中记录号码相同");
    }
    say(words, c.number, c.numberWeight);
    say(words, c.name, c.nameWeight);
    say(words, c.birth, c.birthWeight);
    if (!c.numberAgrees()) {
      say(words, c.address, c.addressWeight);
      say(words, c.phone, c.phoneWeight);
    }
    return words.toString();
  }

  private static void say(StringJoiner words, Level level, double weight) {
    if (weight > 1) {
      words.add(level.labelZh());
    }
  }

  private static @Nullable String numberText(long number) {
    return number == NumberCode.NONE ? null : NumberCode.masked(number);
  }

  private static @Nullable String nameText(PersonTable table, int name) {
    return name == 0 ? null : table.names.text(name);
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
