package org.relieflink.linkage;

/**
 * 给一对人员打分。 Scores a person against a row of the pool: weights of all fields, then what depends on
 * several (strangers on an equal number, members of the family).
 *
 * <p>Stateless after it is built, so that all threads share one.
 */
final class PairScorer {
  private final PersonTable pool;
  private final FieldModel fields;
  private final ValueShares shares;
  private final NameWeights names;
  private final double[] number;
  private final double[] birth;
  private final double[] sex;
  private final double[] address;
  private final double[] phone;
  private final double prior;
  private final double numberShare;
  private final double mostPhone;
  private final StrangerNotes strangers;
  private final Alternative family;
  private final Alternative namesake;

  PairScorer(PersonTable pool, PoolFrequencies frequencies, LinkageModel model) {
    this.pool = pool;
    fields = pool.fields();
    shares = new ValueShares(frequencies, model);
    names = new NameWeights(pool.names, frequencies, model);
    number = model.weights("number", NumberLevel.ALL);
    birth = model.weights("birth", BirthLevel.ALL);
    sex = model.weights("sex", SexLevel.ALL);
    address = model.weights("address", AddressLevel.ALL);
    phone = model.weights("phone", PhoneLevel.ALL);
    double people = Math.max(frequencies.people(), model.number("prior.minimum-pool"));
    prior = Logs.log2(model.number("prior.matches-per-party") / people);
    numberShare = Logs.log2(model.number("number.foreign-share") / people);
    family = new Alternative(model, "family", ContextNote.FAMILY);
    namesake = new Alternative(model, "namesake", ContextNote.NAMESAKE);
    mostPhone = model.number("phone.most");
    strangers = new StrangerNotes(model);
  }

  /** Compares and weighs; false when the pair is hopeless and {@code into} was not filled. */
  boolean compare(Person person, int row, Comparison into) {
    into.number = fields.compareNumbers(person.number, pool.number(row));
    int name = pool.name(row);
    if (!into.numberAgrees()
        && !NameSignature.related(person.signature, pool.names.signature(name))) {
      return false;
    }
    Name found = new Name(pool.names, name);
    into.name = fields.compareNames(person.name, found);
    if (!into.numberAgrees() && fields.isOtherPerson(into.name)) {
      return false;
    }
    weigh(person, row, found, into);
    return true;
  }

  /** As {@link #compare}, hopeless pairs too. */
  void compareAlways(Person person, int row, Comparison into) {
    into.number = fields.compareNumbers(person.number, pool.number(row));
    Name found = new Name(pool.names, pool.name(row));
    into.name = fields.compareNames(person.name, found);
    weigh(person, row, found, into);
  }

  private void weigh(Person person, int row, Name found, Comparison into) {
    if (into.number == NumberLevel.DIFFERENT) {
      into.number = NumberTrust.different(person, pool, row);
    }
    into.fields = fields;
    into.clearContext();
    into.prior = prior;
    into.numberWeight = numberWeight(into.number);
    into.nameWeight = names.of(into.name, person.name, found);
    compareRest(person, row, into);
    depend(person, row, into);
  }

  private double numberWeight(NumberLevel level) {
    boolean same =
        level == NumberLevel.SAME
            || level == NumberLevel.SAME_FROM_15
            || level == NumberLevel.SAME_WRONG;
    return same ? number[level.rank()] - numberShare : number[level.rank()];
  }

  private void compareRest(Person person, int row, Comparison into) {
    into.birth = fields.compareBirths(person, pool, row);
    into.birthWeight =
        into.birth == BirthLevel.SAME
            ? birth[into.birth.rank()] - shares.birth(sharedDate(person, row))
            : birth[into.birth.rank()];
    into.sex = SexLevel.of(person.sex, Person.sexOf(pool, row));
    into.sexWeight = sex[into.sex.rank()];
    into.address = fields.compareAddresses(person, pool, row);
    into.addressWeight = addressWeight(into.address, person);
    into.phone = PhoneComparison.compare(person.phone, pool.phone(row));
    into.phoneWeight = phoneWeight(into.phone, person.phone);
  }

  private double phoneWeight(PhoneLevel level, long value) {
    double weight = phone[level.rank()];
    return level == PhoneLevel.SAME ? Math.min(mostPhone, weight - shares.phone(value)) : weight;
  }

  private int sharedDate(Person person, int row) {
    boolean own =
        person.birth != 0
            && (person.birth == pool.birth(row)
                || person.birth == BirthComparison.inside(pool.number(row)));
    return own ? person.birth : BirthComparison.inside(person.number);
  }

  private double addressWeight(AddressLevel level, Person person) {
    double weight = address[level.rank()];
    return switch (level) {
      case HOUSE, GROUP, VILLAGE -> weight - shares.village(person.village);
      case TOWN_KNOWN, TOWN -> weight - shares.town(person.town);
      case COUNTY_KNOWN, COUNTY -> weight - shares.division(person.division);
      case INSTITUTION, WHOLE, DIFFERENT, MISSING -> weight;
    };
  }

  /** A person and a row. */
  record Pair(Person person, int row) {}

  /**
   * What the pair would weigh if one field came out otherwise, the values being those of the row;
   * rivals and equal numbers of other rows stay as they are.
   */
  void reweigh(Pair pair, ScoredField field, Level outcome, Comparison into) {
    field.set(into, outcome, weightOf(pair, field, outcome));
    for (ContextNote note : ContextNote.OF_PAIR) {
      into.context[note.rank()] = 0;
    }
    into.birthCounts = true;
    into.sexCounts = true;
    if (field != ScoredField.BIRTH) {
      ScoredField.BIRTH.set(into, into.birth, weightOf(pair, ScoredField.BIRTH, into.birth));
    }
    if (field != ScoredField.SEX) {
      into.sexWeight = sex[into.sex.rank()];
    }
    depend(pair.person, pair.row, into);
  }

  private double weightOf(Pair pair, ScoredField field, Level outcome) {
    Person row = new Person(pool, pair.row);
    return switch (field) {
      case NUMBER -> numberWeight((NumberLevel) outcome);
      case NAME -> names.of((NameLevel) outcome, pair.person.name, row.name);
      case BIRTH -> {
        int date = row.birth != 0 ? row.birth : BirthComparison.inside(row.number);
        double weight = birth[outcome.rank()];
        yield outcome == BirthLevel.SAME ? weight - shares.birth(date) : weight;
      }
      case SEX -> sex[outcome.rank()];
      case ADDRESS -> addressWeight((AddressLevel) outcome, row);
      case PHONE -> phoneWeight((PhoneLevel) outcome, row.phone);
    };
  }

  private void depend(Person person, int row, Comparison into) {
    if (into.numberAgrees()) {
      into.birthCounts = !fields.numberHoldsBirth();
      into.sexCounts = into.birthCounts;
    } else if (into.number == NumberLevel.SEQUENCE) {
      into.birthCounts = false;
      into.sexCounts = false;
    } else if (into.number.isDifferent()) {
      countOnce(person, row, into);
    }
    into.birthWeight = into.birthCounts ? into.birthWeight : 0;
    into.sexWeight = into.sexCounts ? into.sexWeight : 0;
    family.weigh(into);
    namesake.weigh(into);
    if (into.numberAgrees() && into.otherName()) {
      strangers.weigh(person, pool, row, into);
    }
  }

  /** Date and sex read out of a number that differs anyway say nothing new against the pair. */
  private void countOnce(Person person, int row, Comparison into) {
    boolean datesSaid = person.birth != 0 && pool.birth(row) != 0;
    boolean sexesSaid = person.ownSex != SexText.UNKNOWN && pool.sex(row) != SexText.UNKNOWN;
    into.birthCounts = datesSaid || into.birthWeight > 0;
    into.sexCounts = sexesSaid || into.sexWeight > 0;
  }
}
