package org.relieflink.platform.recusal.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.relieflink.kernel.CitizenId;
import org.relieflink.linkage.Neighborhood;
import org.relieflink.platform.identity.HouseholdBound;
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.platform.pool.LiveRecord;
import org.relieflink.platform.pool.Person;
import org.relieflink.platform.recusal.Tie;
import org.relieflink.platform.recusal.internal.DeclarationStore.Open;
import org.springframework.stereotype.Component;

/**
 * 一个经办人的圈子：those declared, and those who live in the own household by any register. Read as the
 * server: an officer need not be able to read the registers.
 */
@Component
class Circle {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai"); // days of the rules are Beijing's

  private final DeclarationStore store;
  private final HardshipPool pool;
  private final TieRules rules;
  private final HouseholdBound bound;
  private final Clock clock;

  Circle(
      DeclarationStore store,
      HardshipPool pool,
      TieRules rules,
      HouseholdBound bound,
      Clock clock) {
    this.store = store;
    this.pool = pool;
    this.rules = rules;
    this.bound = bound;
    this.clock = clock;
  }

  /** Numbers of all whom this officer has to leave alone today. */
  Set<String> numbers(String officer) {
    return numbers(officer, clock.instant());
  }

  /** The same, with those whose declaration ended after a moment: an end hides no look. */
  Set<String> numbers(String officer, Instant since) {
    Set<Tie> barring = rules.barring(today());
    List<Open> standing =
        store.open(officer, since).stream().filter(one -> barring.contains(one.tie())).toList();
    Set<String> numbers = standing.stream().map(Open::number).collect(Collectors.toSet());
    self(standing).ifPresent(own -> numbers.addAll(household(own)));
    return numbers;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }

  private static Optional<String> self(List<Open> standing) {
    return standing.stream().filter(one -> one.tie() == Tie.SELF).map(Open::number).findFirst();
  }

  private Set<String> household(String own) {
    int most = bound.members(today());
    return pool.personsOf(own).stream()
        .flatMap(person -> pool.householdsOf(person.personId()).stream())
        .filter(household -> household.members().size() <= most)
        .flatMap(household -> household.members().stream())
        .flatMap(member -> CitizenId.find(member.citizenId()).stream())
        .map(CitizenId::value)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Where the officer lives, by the own records; empty while the own number is not declared. */
  Set<Neighborhood> home(String officer) {
    return self(store.open(officer, clock.instant())).stream()
        .flatMap(own -> pool.personsOf(own).stream())
        .map(Person::records)
        .flatMap(List::stream)
        .flatMap(Circle::neighborhood)
        .collect(Collectors.toSet());
  }

  private static Stream<Neighborhood> neighborhood(LiveRecord record) {
    return Neighborhood.find(record.address(), record.division()).stream();
  }
}
