package org.relieflink.synthetic.people;

import org.relieflink.kernel.DivisionCode;

/** 一个县的底子 · Everything that the people of one invented county are made from. */
public final class CountySetting {
  private final long seed;
  private final int county;
  private final NameTables tables;
  private final Geography geography;
  private final CitizenNumbers numbers;
  private final HouseholdMaker households;

  /** The county with this number (0 is 云溪县) of the world with this seed. */
  public CountySetting(long seed, int county, NameTables tables) {
    this.seed = seed;
    this.county = county;
    this.tables = tables;
    geography = new Geography(county, stream(Stream.GEOGRAPHY));
    numbers = new CitizenNumbers(geography.division());
    households = new HouseholdMaker(tables, numbers, geography);
  }

  /** The stream of random numbers of one thing in this county. */
  public SplitMix stream(Stream purpose, long... path) {
    long[] full = new long[path.length + 2];
    full[0] = county;
    full[1] = purpose.number;
    System.arraycopy(path, 0, full, 2, path.length);
    return SplitMix.at(seed, full);
  }

  /** Only the first county has the three stories and the department files. */
  public boolean isFirst() {
    return county == 0;
  }

  public int county() {
    return county;
  }

  public String division() {
    return geography.division();
  }

  /** The county's name as addresses have it. */
  public String countyName() {
    return DivisionCode.of(division()).name();
  }

  public NameTables tables() {
    return tables;
  }

  public CitizenNumbers numbers() {
    return numbers;
  }

  public HouseholdMaker households() {
    return households;
  }

  public Geography geography() {
    return geography;
  }

  /** What a stream of random numbers is for; the number is part of the seed's path. */
  public enum Stream {
    GEOGRAPHY(1),
    HOUSEHOLD(2),
    TOP_UP(3),
    RECORD(4),
    DISABILITY(5),
    CASE(6),
    OUTSIDER(7),
    PARTY(8),
    REGISTER_PAGE(9),
    DEPARTMENT_ROW(10),
    LEAVER(11),
    HISTORY(12),
    PLANT(13),
    BROKEN(14),
    SUPERVISION(15);

    private final int number;

    Stream(int number) {
      this.number = number;
    }
  }
}
