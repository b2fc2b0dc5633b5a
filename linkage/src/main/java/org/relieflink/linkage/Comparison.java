package org.relieflink.linkage;

import java.util.Arrays;

/** 一对人员的逐项比对结果与分值。 Outcome and weight of every field of one pair. */
final class Comparison {
  /** By which the pair was compared. */
  FieldModel fields = FieldModel.chinese();

  NumberLevel number = NumberLevel.MISSING;
  NameLevel name = NameLevel.MISSING;
  BirthLevel birth = BirthLevel.MISSING;
  SexLevel sex = SexLevel.MISSING;
  AddressLevel address = AddressLevel.MISSING;
  PhoneLevel phone = PhoneLevel.MISSING;

  /** Whether the date speaks for itself: not where it stands inside a number already weighed. */
  boolean birthCounts = true;

  /** Whether the sex speaks for itself. */
  boolean sexCounts = true;

  double prior;
  double numberWeight;
  double nameWeight;
  double birthWeight;
  double sexWeight;
  double addressWeight;
  double phoneWeight;
  final double[] context = new double[ContextNote.COUNT];

  void clearContext() {
    birthCounts = true;
    sexCounts = true;
    Arrays.fill(context, 0);
  }

  double score() {
    double sum =
        prior + numberWeight + nameWeight + birthWeight + sexWeight + addressWeight + phoneWeight;
    for (double weight : context) {
      sum += weight;
    }
    return sum;
  }

  void note(ContextNote note, double weight) {
    context[note.rank()] += weight;
  }

  /** Whether the number says "same person". */
  boolean numberAgrees() {
    return switch (number) {
      case SAME, SAME_FROM_15, SAME_WRONG, ONE_EDIT, SWAPPED -> true;
      case TWO_EDITS,
          DIFFERENT_WRONG,
          SEQUENCE,
          DIFFERENT_DOUBTFUL,
          DIFFERENT,
          DIFFERENT_SURELY,
          MISSING ->
          false;
    };
  }

  String label(Level level) {
    return fields.label(level);
  }

  /** Whether the names could be those of two relatives or strangers rather than one person. */
  boolean otherName() {
    return switch (name) {
      case ONE_CHARACTER, SURNAME_ONLY, DIFFERENT -> true;
      case SAME,
          VARIANT,
          HOMOPHONE,
          NEAR_SOUND,
          LOOK_ALIKE,
          WILDCARD,
          SHORTER,
          MARRIED,
          FIRST_PART,
          SURNAME_KNOWN,
          REORDERED,
          TYPING_SLIP,
          GIVEN_ONLY,
          MISSING ->
          false;
    };
  }

  Comparison copy() {
    Comparison copy = new Comparison();
    copy.fields = fields;
    copy.number = number;
    copy.name = name;
    copy.birth = birth;
    copy.sex = sex;
    copy.address = address;
    copy.phone = phone;
    copy.birthCounts = birthCounts;
    copy.sexCounts = sexCounts;
    copy.prior = prior;
    copy.numberWeight = numberWeight;
    copy.nameWeight = nameWeight;
    copy.birthWeight = birthWeight;
    copy.sexWeight = sexWeight;
    copy.addressWeight = addressWeight;
    copy.phoneWeight = phoneWeight;
    System.arraycopy(context, 0, copy.context, 0, context.length);
    return copy;
  }
}
