package org.relieflink.linkage;

import org.jspecify.annotations.Nullable;
import org.relieflink.linkage.FamilyWay.Step;
import org.relieflink.linkage.Reached.Source;

/**
 * 走到同一门牌下的人。 From the party to rows at the same full address, down to the house number, that share
 * no household number and bear a sign of one family. Never more than a hint. One per thread.
 */
final class AddressWalk {
  private final PersonTable pool;
  private final PoolBlocks blocks;
  private final PersonMatcher matcher;
  private final FamilyRules.Bound rules;
  private final int register;
  private final AsOf asOf;
  private final @Nullable Footprint footprint;
  private final RowList rows = new RowList();

  AddressWalk(PoolIndex.Parts parts, PersonMatcher matcher, Sight sight) {
    pool = parts.pool();
    blocks = parts.blocks();
    rules = parts.thresholds().family().address();
    register = parts.registerClass();
    asOf = sight.asOf();
    footprint = sight.footprint();
    this.matcher = matcher;
  }

  void walk(Reached reached) {
    if (!rules.isTaken()) {
      return;
    }
    for (Source source : reached.sources()) {
      if (isHome(source.person())) {
        atHomeOf(source, reached);
      }
    }
  }

  /** Village, or what stands for it, and house; no institution. */
  private static boolean isHome(Person person) {
    return person.whole != 0
        && person.village != 0
        && person.house != 0
        && person.group != AddressReader.INSTITUTION;
  }

  private void atHomeOf(Source source, Reached reached) {
    Person person = source.person();
    if (footprint != null) {
      footprint.address(person.whole);
    }
    rows.clear();
    blocks.collectAll(BlockKind.ADDRESS, person.whole, rows);
    int people = rows.size() == 0 ? 0 : people(person);
    if (people == 0 || people > rules.most()) {
      return;
    }
    for (int i = 0; i < rows.size(); i++) {
      int row = rows.get(i);
      if (isThere(person, row) && mayBeFamily(row, reached)) {
        String signs = signs(person, row);
        if (!signs.isEmpty()) {
          String word = FamilyLink.ADDRESS_WORD + "（门牌相同、同址" + people + "人、" + signs + "）";
          Step link = Step.shared(FamilyLink.ADDRESS, pool, row, word);
          reached.keep(FamilyWay.of(source.step(), link, FamilyLink.ADDRESS_WORD));
        }
      }
    }
  }

  /** People seen at the address, told apart by number or else by name and date. */
  private int people(Person person) {
    LongSet seen = new LongSet(rules.most());
    int people = 0;
    for (int i = 0; i < rows.size() && people <= rules.most(); i++) {
      int row = rows.get(i);
      if (isThere(person, row)) {
        long number = pool.number(row);
        long key =
            NumberCode.usable(number)
                ? NumberCode.key(number)
                : Hashes.join(pool.names.sound(pool.name(row)), pool.birth(row)) | Long.MIN_VALUE;
        people += seen.add(key) ? 1 : 0;
      }
    }
    return people;
  }

  private boolean isThere(Person person, int row) {
    int division = pool.division(row);
    return asOf.sees(pool.days(row))
        && pool.whole(row) == person.whole
        && pool.village(row) == person.village
        && pool.group(row) == person.group
        && pool.house(row) == person.house
        && (division == 0 || person.division == 0 || division == person.division);
  }

  /** Nobody reached already, no row of the party, and no household that a list keeps apart. */
  private boolean mayBeFamily(int row, Reached reached) {
    if (pool.hardshipClass(row) == register || reached.isReached(row)) {
      return false;
    }
    for (Source own : reached.ownRows()) {
      long household = pool.household(own.person().row);
      boolean told = household != 0 && pool.household(row) != 0;
      boolean oneList = pool.hardshipClass(own.person().row) == pool.hardshipClass(row);
      if (told && (oneList || household == pool.household(row))) {
        return false;
      }
    }
    return reached.sources().stream().noneMatch(one -> matcher.mayBe(one.person(), row));
  }

  /** What speaks for one family, in words; empty where nothing does. */
  private String signs(Person person, int row) {
    int surname = person.table.names.surnameSound(person.table.name(person.row));
    boolean sameSurname = surname != 0 && surname == pool.names.surnameSound(pool.name(row));
    boolean samePhone = person.phone != 0 && person.phone == pool.phone(row);
    StringBuilder signs = new StringBuilder();
    append(signs, sameSurname, "姓氏相同");
    append(signs, samePhone, "电话相同");
    return signs.toString();
  }

  private static void append(StringBuilder signs, boolean there, String word) {
    if (there) {
      signs.append(signs.length() == 0 ? "" : "、").append(word);
    }
  }
}
