package org.relieflink.linkage;

/** 姓名的分值：越少见的姓名相符，分值越高。 Names weigh by how common the part that agrees is in this pool. */
final class NameWeights {
  /** Share of people of one surname who share some given-name character. */
  private static final double ONE_OF_GIVEN = 0.02;

  private final NameTable names;
  private final PoolFrequencies frequencies;

  /** 0 where not yet known. Threads may reckon the same value twice, which is no harm. */
  private final float[] whole;

  private final double[] offsets;
  private final double usualSurname;
  private final double usualGiven;
  private final double least;

  NameWeights(NameTable names, PoolFrequencies frequencies, LinkageModel model) {
    this.names = names;
    this.frequencies = frequencies;
    whole = new float[names.count()];
    offsets = model.weights("name", NameLevel.ALL);
    usualSurname = model.number("usual.surname");
    usualGiven = model.number("usual.given");
    least = model.number("usual.name.least");
  }

  /**
   * @param b a name of the pool's table
   */
  double of(NameLevel level, Name a, Name b) {
    double offset = offsets[level.rank()];
    return switch (level) {
      case SAME, VARIANT, REORDERED -> offset - known(b.id());
      case HOMOPHONE, NEAR_SOUND -> offset - Logs.log2(wholeSound(a, b));
      case LOOK_ALIKE, WILDCARD, ONE_CHARACTER -> offset - Logs.log2(common(a, b));
      case SHORTER, MARRIED, FIRST_PART ->
          offset - Logs.log2(wholeName(a.length() < b.length() ? a : b));
      case GIVEN_ONLY -> offset - Logs.log2(given(a));
      case SURNAME_KNOWN, SURNAME_ONLY -> offset - Logs.log2(surname(a, b));
      case TYPING_SLIP, DIFFERENT, MISSING -> offset;
    };
  }

  /** log2 of {@link #wholeName} for a name of the pool; reckoned once for each. */
  private double known(int id) {
    float known = whole[id];
    if (known == 0) {
      known = (float) Logs.log2(wholeName(new Name(names, id)));
      whole[id] = known == 0 ? -Float.MIN_VALUE : known;
    }
    return known;
  }

  private double bounded(double share) {
    return Math.min(1, Math.max(share, least));
  }

  /** Share of people with this name: as counted, at least as surname and characters predict. */
  private double wholeName(Name name) {
    double parts = frequencies.surname(name, usualSurname) * given(name);
    return bounded(Math.max(parts, frequencies.name(name, parts)));
  }

  private double wholeSound(Name a, Name b) {
    double names = Math.max(wholeName(a), wholeName(b));
    return bounded(Math.max(2 * names, frequencies.sound(a, 4 * names)));
  }

  private double given(Name name) {
    double share = 1;
    for (int i = name.surnameLength(); i < name.length(); i++) {
      int character = name.character(i);
      share *= character == NameReader.ANY ? 1 : given(character);
    }
    return bounded(share);
  }

  private double given(int character) {
    return frequencies.given(character, usualGiven);
  }

  private double surname(Name a, Name b) {
    return bounded(
        Math.max(frequencies.surname(a, usualSurname), frequencies.surname(b, usualSurname)));
  }

  /** Share of people who agree in the characters that are equal here at the same place. */
  private double common(Name a, Name b) {
    if (a.length() != b.length()) {
      return surname(a, b) * ONE_OF_GIVEN;
    }
    double share = 1;
    for (int i = 0; i < a.length(); i++) {
      if (a.character(i) == b.character(i) && a.character(i) != NameReader.ANY) {
        share *= i < a.surnameLength() ? surname(a, b) : given(a.character(i));
      }
    }
    return bounded(share);
  }
}
