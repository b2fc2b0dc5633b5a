package org.relieflink.linkage;

/** 逐项比对的六个项目。 The fields that are compared one by one, in the order in which evidence is told. */
enum ScoredField implements Ranked {
  NUMBER("number", Field.NUMBER, NumberLevel.ALL),
  NAME("name", Field.NAME, NameLevel.ALL),
  BIRTH("birth", Field.BIRTH_DATE, BirthLevel.ALL),
  SEX("sex", Field.SEX, SexLevel.ALL),
  ADDRESS("address", Field.ADDRESS, AddressLevel.ALL),
  PHONE("phone", Field.PHONE, PhoneLevel.ALL);

  static final ScoredField[] ALL = values();

  /** How the model file calls the field. */
  final String key;

  final Field field;

  @SuppressWarnings("ImmutableEnumChecker") // read only by the model and the training
  final Level[] levels;

  ScoredField(String key, Field field, Level[] levels) {
    this.key = key;
    this.field = field;
    this.levels = levels;
  }

  Level level(Comparison comparison) {
    return switch (this) {
      case NUMBER -> comparison.number;
      case NAME -> comparison.name;
      case BIRTH -> comparison.birth;
      case SEX -> comparison.sex;
      case ADDRESS -> comparison.address;
      case PHONE -> comparison.phone;
    };
  }

  double weight(Comparison comparison) {
    return switch (this) {
      case NUMBER -> comparison.numberWeight;
      case NAME -> comparison.nameWeight;
      case BIRTH -> comparison.birthWeight;
      case SEX -> comparison.sexWeight;
      case ADDRESS -> comparison.addressWeight;
      case PHONE -> comparison.phoneWeight;
    };
  }

  /** Sets another outcome and what it weighs. */
  void set(Comparison comparison, Level level, double weight) {
    switch (this) {
      case NUMBER -> {
        comparison.number = (NumberLevel) level;
        comparison.numberWeight = weight;
      }
      case NAME -> {
        comparison.name = (NameLevel) level;
        comparison.nameWeight = weight;
      }
      case BIRTH -> {
        comparison.birth = (BirthLevel) level;
        comparison.birthWeight = weight;
      }
      case SEX -> {
        comparison.sex = (SexLevel) level;
        comparison.sexWeight = weight;
      }
      case ADDRESS -> {
        comparison.address = (AddressLevel) level;
        comparison.addressWeight = weight;
      }
      case PHONE -> {
        comparison.phone = (PhoneLevel) level;
        comparison.phoneWeight = weight;
      }
    }
  }

  /** Whether the field speaks for itself, and not through a number that was weighed. */
  boolean countsIn(Comparison comparison) {
    return switch (this) {
      case BIRTH -> comparison.birthCounts;
      case SEX -> comparison.sexCounts;
      case NUMBER, NAME, ADDRESS, PHONE -> true;
    };
  }

  static boolean isMissing(Level level) {
    return level.name().equals("MISSING");
  }
}
