package org.relieflink.linkage;

/** 姓名的分值：越少见的姓名相符，分值越高。 Names weigh by how common the part that agrees is in this pool. */
final class NameWeights {
  private final PoolFrequencies frequencies;
  private final double[] offsets;
  private final double usualSurname;
  private final double usualGiven;
  private final double least;

  NameWeights(PoolFrequencies frequencies, LinkageModel model) {
    this.frequencies = frequencies;
    offsets = model.weights("name", NameLevel.ALL);
    usualSurname = model.number("usual.surname");
    usualGiven = model.number("usual.given");
    least = model.number("usual.name.least");
  }

  double of(NameLevel level, NameTable left, int a, NameTable right, int b) {
    double offset = offsets[level.rank()];
    return switch (level) {
      case SAME, VARIANT, REORDERED -> offset - Logs.log2(wholeName(left, a));
      case HOMOPHONE, NEAR_SOUND -> offset - Logs.log2(wholeSound(left, a, right, b));
      case LOOK_ALIKE, WILDCARD, ONE_CHARACTER -> offset - Logs.log2(common(left, a, right, b));
      case SHORTER -> offset - Logs.log2(shorterName(left, a, right, b));
      case GIVEN_ONLY -> offset - Logs.log2(given(left, a));
      case SURNAME_ONLY -> offset - Logs.log2(surname(left, a, right, b));
      case TYPING_SLIP, DIFFERENT, MISSING -> offset;
    };
  }

  private double bounded(double share) {
    return Math.min(1, Math.max(share, least));
  }

  /** Share of people with this name: as counted, at least as surname and characters predict. */
  private double wholeName(NameTable names, int id) {
    double parts = frequencies.surname(names, id, usualSurname) * given(names, id);
    return bounded(Math.max(parts, frequencies.name(names, id, parts)));
  }

  private double wholeSound(NameTable left, int a, NameTable right, int b) {
    double names = Math.max(wholeName(left, a), wholeName(right, b));
    return bounded(Math.max(2 * names, frequencies.sound(left, a, 4 * names)));
  }

  private double given(NameTable names, int id) {
    double share = 1;
    for (int i = names.from(id) + names.surnameLength(id); i < names.to(id); i++) {
      int character = names.characters()[i];
      share *= character == NameReader.ANY ? 1 : frequencies.given(character, usualGiven);
    }
    return bounded(share);
  }

  private double surname(NameTable left, int a, NameTable right, int b) {
    return bounded(
        Math.max(
            frequencies.surname(left, a, usualSurname),
            frequencies.surname(right, b, usualSurname)));
  }

  private double shorterName(NameTable left, int a, NameTable right, int b) {
    boolean leftShorter = left.to(a) - left.from(a) < right.to(b) - right.from(b);
    return leftShorter ? wholeName(left, a) : wholeName(right, b);
  }

  /** Share of people who agree in the characters that are equal here at the same place. */
  private double common(NameTable left, int a, NameTable right, int b) {
    int shift = right.from(b) - left.from(a);
    int surname = left.from(a) + left.surnameLength(a);
    boolean sameLength = left.to(a) - left.from(a) == right.to(b) - right.from(b);
    double share = 1;
    for (int i = left.from(a); i < left.to(a) && sameLength; i++) {
      if (left.characters()[i] == right.characters()[i + shift]) {
        share *= i < surname ? surname(left, a, right, b) : given(left.characters()[i]);
      }
    }
    return sameLength ? bounded(share) : surname(left, a, right, b) * 0.02;
  }

  private double given(int character) {
    return frequencies.given(character, usualGiven);
  }
}
