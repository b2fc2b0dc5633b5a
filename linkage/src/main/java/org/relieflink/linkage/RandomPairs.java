package org.relieflink.linkage;

import java.util.SplittableRandom;

/**
 * 随机配对：不是同一人时各项碰巧相符的机会。 Pairs drawn at random are two persons: they show how often outcomes agree
 * by chance.
 */
final class RandomPairs {
  private final PersonTable parties;
  private final PersonTable pool;
  private final LevelCounts counts = new LevelCounts();

  RandomPairs(PersonTable parties, PersonTable pool) {
    this.parties = parties;
    this.pool = pool;
  }

  /** Draws pairs; the same seed draws the same. */
  LevelCounts draw(int pairs, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < pairs; i++) {
      Person person = new Person(parties, random.nextInt(parties.size()));
      int row = random.nextInt(pool.size());
      add(person, row);
    }
    return counts;
  }

  private void add(Person person, int row) {
    NumberLevel number = pool.fields().compareNumbers(person.number, pool.number(row));
    counts.add(
        ScoredField.NUMBER,
        number == NumberLevel.DIFFERENT ? NumberTrust.different(person, pool, row) : number,
        1);
    Name found = new Name(pool.names, pool.name(row));
    counts.add(ScoredField.NAME, pool.fields().compareNames(person.name, found), 1);
    counts.add(ScoredField.BIRTH, pool.fields().compareBirths(person, pool, row), 1);
    counts.add(ScoredField.SEX, SexLevel.of(person.sex, Person.sexOf(pool, row)), 1);
    counts.add(ScoredField.ADDRESS, pool.fields().compareAddresses(person, pool, row), 1);
    counts.add(ScoredField.PHONE, PhoneComparison.compare(person.phone, pool.phone(row)), 1);
  }
}
