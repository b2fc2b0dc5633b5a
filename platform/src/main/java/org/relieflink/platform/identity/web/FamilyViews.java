package org.relieflink.platform.identity.web;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.relieflink.platform.identity.HelpEvent;
import org.relieflink.platform.identity.PersonAddress;
import org.relieflink.platform.identity.PersonFile;
import org.relieflink.platform.identity.internal.PersonMask;
import org.relieflink.platform.pool.Household;
import org.relieflink.platform.pool.LiveRecord;
import org.relieflink.platform.pool.PersonRecords;
import org.springframework.stereotype.Component;

/** 一户人和一户的救助链在页上的样子。 */
@Component
class FamilyViews {
  private final PersonRecords records;
  private final IdentityTexts texts;

  FamilyViews(PersonRecords records, IdentityTexts texts) {
    this.records = records;
    this.texts = texts;
  }

  List<FamilyView> families(PersonFile file, PersonMask mask) {
    return file.households().stream().map(one -> family(one, file, mask)).toList();
  }

  private FamilyView family(Household household, PersonFile file, PersonMask mask) {
    Set<String> own = own(file);
    List<FamilyView.Member> members =
        household.members().stream().map(record -> member(record, file, own, mask)).toList();
    String title =
        records
            .listOf(household.contractId())
            .map(
                face ->
                    texts.say(
                        "family", face.hardshipClass(), face.departmentName(), asOf(household)))
            .orElse(household.contractId());
    Integer left = file.left().get(household.householdId());
    return new FamilyView(
        title,
        HouseholdPicture.of(members),
        members,
        left == null ? "" : texts.say("family.cut", left));
  }

  private static String asOf(Household household) {
    return household.members().stream()
        .map(record -> record.asOf().toString())
        .max(String::compareTo)
        .orElse("");
  }

  private static Set<String> own(PersonFile file) {
    return file.records().stream().map(LiveRecord::recordId).collect(Collectors.toSet());
  }

  private FamilyView.Member member(
      LiveRecord record, PersonFile file, Set<String> own, PersonMask mask) {
    String classes =
        file.chain().stream()
            .filter(event -> event.beginning() && ofMember(event, record))
            .map(HelpEvent::hardshipClass)
            .distinct()
            .collect(Collectors.joining("、"));
    return new FamilyView.Member(
        PersonAddress.page(record.recordId()),
        texts.relation(record),
        mask.name(record),
        texts.sexAndAge(record, mask),
        classes,
        own.contains(record.recordId()));
  }

  private static boolean ofMember(HelpEvent event, LiveRecord record) {
    return event.member().recordId().equals(record.recordId())
        || (record.personId() != null
            && Objects.equals(event.member().personId(), record.personId()));
  }

  List<FamilyView.Event> chain(PersonFile file, PersonMask mask) {
    return file.chain().stream().map(event -> event(event, mask)).toList();
  }

  private FamilyView.Event event(HelpEvent event, PersonMask mask) {
    return new FamilyView.Event(
        event.day().toString(),
        texts.say(event.beginning() ? "chain.came" : "chain.left", event.hardshipClass()),
        (mask.name(event.member()) + " " + texts.sexAndAge(event.member(), mask)).strip(),
        event.department(),
        event.beginning(),
        event.own());
  }
}
