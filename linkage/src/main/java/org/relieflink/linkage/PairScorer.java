package org.relieflink.linkage;

/**
 * 给一对人员打分。 Scores a person against a row of the pool: weights of all fields, then what depends on
 * several (strangers on an equal number, members of the family).
 *
 * <p>Stateless after it is built, so that all threads share one.
 */
final class PairScorer {
  private final PersonTable pool;
  private final PoolFrequencies frequencies;
  private final NameWeights names;
  private final double[] number;
  private final double[] birth;
  private final double[] sex;
  private final double[] address;
  private final double[] phone;
  private final double prior;
  private final double numberShare;
  private final double usualBirth;
  private final double usualVillage;
  private final double usualPhone;
  private final double mostPhone;
  private final StrangerNotes strangers;
  private final Alternative family;
  private final Alternative namesake;

  PairScorer(PersonTable pool, PoolFrequencies frequencies, LinkageModel model) {
    this.pool = pool;
    this.frequencies = frequencies;
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
    usualBirth = model.number("usual.birth");
    usualVillage = model.number("usual.village");
    usualPhone = model.number("usual.phone");
    mostPhone = model.number("phone.most");
    strangers = new StrangerNotes(model);
  }

  /** Compares and weighs; false when the pair is hopeless and {@code into} was not filled. */
  boolean compare(Person person, int row, Comparison into) {
    NumberLevel numberLevel = NumberComparison.compare(person.number, pool.number(row));
    Name found = new Name(pool.names, pool.name(row));
    NameLevel nameLevel = NameComparison.compare(person.name, found);
    into.number = numberLevel;
    into.name = nameLevel;
    if (!into.numberAgrees()
        && (nameLevel == NameLevel.DIFFERENT || nameLevel == NameLevel.SURNAME_ONLY)) {
      return false;
    }
    if (numberLevel == NumberLevel.DIFFERENT) {
      into.number = NumberTrust.different(person, pool, row);
    }
    into.clearContext();
    into.prior = prior;
    into.numberWeight = numberWeight(into.number);
    into.nameWeight = names.of(nameLevel, person.name, found);
    compareRest(person, row, into);
    depend(person, row, into);
    return true;
  }

  private double numberWeight(NumberLevel level) {
    boolean same =
        level == NumberLevel.SAME
            || level == NumberLevel.SAME_FROM_15
            || level == NumberLevel.SAME_WRONG;
    return same ? number[level.rank()] - numberShare : number[level.rank()];
  }

  private void compareRest(Person person, int row, Comparison into) {
    into.birth =
        BirthComparison.best(person.birth, person.number, pool.birth(row), pool.number(row));
    into.birthWeight = birthWeight(into.birth, person, row);
    into.sex = SexLevel.of(person.sex, Person.sexOf(pool, row));
    into.sexWeight = sex[into.sex.rank()];
    into.address = AddressComparison.compare(person, pool, row);
    into.addressWeight = addressWeight(into.address, person);
    into.phone = PhoneComparison.compare(person.phone, pool.phone(row));
    into.phoneWeight = phone[into.phone.rank()];
    if (into.phone == PhoneLevel.SAME) {
      double share = frequencies.phone(person.phone, usualPhone);
      into.phoneWeight = Math.min(mostPhone, into.phoneWeight - Logs.log2(share));
    }
  }

  private double birthWeight(BirthLevel level, Person person, int row) {
    double weight = birth[level.rank()];
    if (level != BirthLevel.SAME) {
      return weight;
    }
    int date = person.birth == pool.birth(row) ? person.birth : sharedDate(person, row);
    return weight - Logs.log2(frequencies.birth(date, usualBirth));
  }

  private int sharedDate(Person person, int row) {
    int inside = BirthComparison.inside(person.number);
    boolean own =
        person.birth != 0
            && (person.birth == pool.birth(row)
                || person.birth == BirthComparison.inside(pool.number(row)));
    return own ? person.birth : inside;
  }

  private double addressWeight(AddressLevel level, Person person) {
    double weight = address[level.rank()];
    return switch (level) {
      case HOUSE, GROUP, VILLAGE ->
          weight - Logs.log2(frequencies.village(person.village, usualVillage));
      case INSTITUTION, WHOLE, TOWN_KNOWN, TOWN, COUNTY_KNOWN, COUNTY, DIFFERENT, MISSING -> weight;
    };
  }

  private void depend(Person person, int row, Comparison into) {
    if (into.numberAgrees()) {
      into.birthWeight = 0;
      into.sexWeight = 0;
      if (into.name == NameLevel.DIFFERENT || into.name == NameLevel.SURNAME_ONLY) {
        strangers.weigh(person, pool, row, into);
      }
    }
    if (into.number.isDifferent()) {
      countOnce(person, row, into);
    }
    family.weigh(into);
    namesake.weigh(into);
  }

  /** Date and sex read out of a number that differs anyway say nothing new against the pair. */
  private void countOnce(Person person, int row, Comparison into) {
    if (person.birth == 0 || pool.birth(row) == 0) {
      into.birthWeight = Math.max(0, into.birthWeight);
    }
    if (person.ownSex == SexText.UNKNOWN || pool.sex(row) == SexText.UNKNOWN) {
      into.sexWeight = Math.max(0, into.sexWeight);
    }
  }
}
