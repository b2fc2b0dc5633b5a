package org.relieflink.platform.inquiry.internal;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.relieflink.platform.inquiry.Looks;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailEntry;
import org.relieflink.platform.vault.Appearances;
import org.relieflink.platform.vault.Appearances.Appearance;
import org.relieflink.platform.vault.Appearances.Standing;
import org.relieflink.platform.vault.Blinds;
import org.relieflink.platform.vault.Holder;
import org.springframework.stereotype.Component;

/**
 * 找出每一次看：entries that carry the person's keyed name, and entries on objects that tell of the
 * person. Called as the server: who looked is not for the officer at the counter to read otherwise.
 */
@Component
class FindLooks implements Looks {
  private final Trail trail;
  private final List<Holder> holders;
  private final List<Appearances> places;
  private final InquiryRules rules;
  private final Blinds blinds;

  FindLooks(
      Trail trail,
      List<Holder> holders,
      List<Appearances> places,
      InquiryRules rules,
      Blinds blinds) {
    this.rules = rules;
    this.blinds = blinds;
    this.trail = trail;
    this.holders = holders;
    this.places = places;
  }

  /** An entry, and how everything stands through which it tells of the person. */
  record Found(TrailEntry entry, Set<Standing> standings) {}

  /** In the order of the trail, each once. */
  List<Found> of(String number, String key) {
    Map<Long, Found> found = new TreeMap<>();
    named(found, trail.ofSubject(key));
    Set<Long> subjects = new TreeSet<>();
    holders.forEach(holder -> subjects.addAll(holder.subjectsOf(number)));
    if (!subjects.isEmpty()) {
      grouped(subjects)
          .forEach(
              (what, objects) ->
                  trail
                      .on(what.actions, objects)
                      .forEach(entry -> put(found, entry, what.standing)));
    }
    return List.copyOf(found.values());
  }

  /** Entries that name the person, as what they are about stands now. */
  private void named(Map<Long, Found> found, List<TrailEntry> about) {
    Set<String> objects =
        about.stream().map(one -> one.note().objectId()).collect(Collectors.toSet());
    Set<String> sealed =
        places.stream()
            .flatMap(place -> place.sealed(objects).stream())
            .collect(Collectors.toSet());
    about.forEach(
        one ->
            put(
                found,
                one,
                sealed.contains(one.note().objectId()) ? Standing.SEALED : Standing.ORDINARY));
  }

  @Override
  public List<TrailEntry> at(String number) {
    return of(number, blinds.name(number)).stream()
        .map(Found::entry)
        .filter(entry -> rules.kind(entry.note().action()).isPresent())
        .toList();
  }

  @Override
  public Set<String> actions() {
    return rules.actions();
  }

  private record What(Set<String> actions, Standing standing) {}

  private Map<What, List<String>> grouped(Set<Long> subjects) {
    return places.stream()
        .flatMap(place -> place.of(subjects).stream())
        .collect(
            Collectors.groupingBy(
                one -> new What(one.actions(), one.standing()),
                HashMap::new,
                Collectors.mapping(Appearance::object, Collectors.toList())));
  }

  private static void put(Map<Long, Found> found, TrailEntry entry, Standing standing) {
    found
        .computeIfAbsent(entry.id(), id -> new Found(entry, EnumSet.noneOf(Standing.class)))
        .standings
        .add(standing);
  }
}
