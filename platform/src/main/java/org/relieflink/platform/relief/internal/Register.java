package org.relieflink.platform.relief.internal;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.CitizenId;
import org.relieflink.kernel.Sex;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.leads.Lead;
import org.relieflink.platform.leads.LeadPersons;
import org.relieflink.platform.leads.LeadState;
import org.relieflink.platform.leads.Leads;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.relief.NewReliefCase;
import org.relieflink.platform.relief.ReliefAct;
import org.relieflink.platform.relief.ReliefMove;
import org.relieflink.platform.relief.ReliefRefusal;
import org.relieflink.platform.relief.ReliefState;
import org.relieflink.platform.relief.internal.CaseWriting.Next;
import org.relieflink.platform.screening.PartyFile;
import org.relieflink.platform.screening.PartyGlances;
import org.relieflink.platform.screening.Screening;
import org.relieflink.platform.vault.Blinds;
import org.relieflink.platform.vault.Subjects;
import org.relieflink.platform.vault.Use;
import org.relieflink.platform.vault.Vault;
import org.relieflink.platform.watch.LookGuard;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 登记案件：from a lead that was handed on, or at the window; the process begins with it. */
@Component
class Register {
  private final Leads handed;
  private final LeadPersons leads;
  private final Screening screening;
  private final PartyGlances parties;
  private final List<LookGuard> guards;
  private final ReliefRules rules;
  private final PeopleRules people;
  private final Flow flow;
  private final CaseWriting writing;
  private final CaseTrail trail;
  private final JdbcClient jdbc;
  private final Vault vault;
  private final Subjects subjects;
  private final Blinds blinds;
  private final Clock clock;

  Register(
      Leads handed,
      LeadPersons leads,
      Screening screening,
      PartyGlances parties,
      List<LookGuard> guards,
      ReliefRules rules,
      PeopleRules people,
      Flow flow,
      CaseWriting writing,
      CaseTrail trail,
      JdbcClient jdbc,
      Vault vault,
      Subjects subjects,
      Blinds blinds,
      Clock clock) {
    this.handed = handed;
    this.leads = leads;
    this.screening = screening;
    this.parties = parties;
    this.guards = List.copyOf(guards);
    this.rules = rules;
    this.people = people;
    this.flow = flow;
    this.writing = writing;
    this.trail = trail;
    this.jdbc = jdbc;
    this.vault = vault;
    this.subjects = subjects;
    this.blinds = blinds;
    this.clock = clock;
  }

  /**
   * 案件说的是谁。
   *
   * @param party null where the person stands in no list
   * @param applicant null where the person is a party, or stands in the lead
   * @param number empty where nobody told it, and of parties, whom the list names
   * @param born and {@code sex}: null where nobody knows
   */
  private record Person(
      @Nullable Long lead,
      @Nullable Long party,
      String caseNo,
      @Nullable Applicant applicant,
      String number,
      @Nullable LocalDate born,
      @Nullable Sex sex) {
    @Override
    public String toString() {
      return "Person";
    }
  }

  /** The id of the new case; runs in the caller's transaction. */
  Outcome<Long> register(Officer officer, NewReliefCase wanted) {
    LocalDate today = CaseClock.day(clock.instant());
    Optional<ReliefProcess> process = rules.process(officer.unit(), today);
    if (process.isEmpty()) {
      return Outcome.refused(ReliefRefusal.NO_PROCESS);
    }
    Outcome<Person> found = hereOr(wanted.matter(), today, () -> person(officer, wanted));
    if (!(found instanceof Outcome.Done<Person> done)) {
      return new Outcome.Refused<>(((Outcome.Refused<Person>) found).refusal());
    }
    Person person = done.value();
    return hasCase(officer, person)
        ? Outcome.refused(ReliefRefusal.CASE_OPEN)
        : Outcome.of(written(officer, wanted, person, process.get()));
  }

  /** A waiver of court fees is no national judicial relief; whoever asks is told where to go. */
  private Outcome<Person> hereOr(String matter, LocalDate day, Supplier<Outcome<Person>> here) {
    return CaseWording.wrong(matter, false)
        .or(
            () ->
                people
                    .elsewhere(matter, day)
                    .map(where -> Refusal.of(ReliefRefusal.FEE_WAIVER, where)))
        .<Outcome<Person>>map(Outcome.Refused::new)
        .orElseGet(here);
  }

  private Outcome<Person> person(Officer officer, NewReliefCase wanted) {
    if (wanted.lead() > 0) {
      return ofLead(officer, wanted.lead());
    }
    return wanted.partyNo().isEmpty() ? typed(wanted) : ofParty(officer, wanted.partyNo());
  }

  private Outcome<Person> ofLead(Officer officer, long id) {
    Optional<Lead> lead =
        handed
            .find(officer, id)
            .filter(one -> one.state() == LeadState.HANDED)
            .filter(one -> one.whose().unit().equals(officer.unit()));
    if (lead.isEmpty()) {
      return Outcome.refused(ReliefRefusal.LEAD_UNUSABLE);
    }
    Long party = lead.get().partyId();
    Optional<PartyFile> file =
        party == null ? Optional.empty() : screening.findParty(party, officer);
    return Outcome.of(
        file.map(one -> of(one, id))
            .orElseGet(() -> party == null ? brought(lead.get()) : unread(lead.get())));
  }

  /** A party that this officer may not read. */
  private static Person unread(Lead lead) {
    return new Person(lead.id(), lead.partyId(), lead.caseNo(), null, "", null, null);
  }

  /** Whom somebody brought: the number says the age, and whether there is a case already. */
  private Person brought(Lead lead) {
    Optional<CitizenId> number = leads.number(lead.id()).flatMap(CitizenId::find);
    return new Person(
        lead.id(),
        null,
        lead.caseNo(),
        null,
        number.map(CitizenId::value).orElse(""),
        number.map(CitizenId::birthDate).orElse(null),
        number.map(CitizenId::sex).orElse(null));
  }

  private static Person of(PartyFile file, @Nullable Long lead) {
    return new Person(lead, file.id(), file.caseNo(), null, "", file.born(), file.sex());
  }

  private Outcome<Person> ofParty(Officer officer, String partyNo) {
    return screening
        .findPartyByNumber(CaseWording.searched(partyNo), officer)
        .filter(one -> Unit.of(one.place(), null).equals(officer.unit()))
        .<Outcome<Person>>map(one -> Outcome.of(of(one, null)))
        .orElseGet(() -> Outcome.refused(ReliefRefusal.PARTY_UNKNOWN));
  }

  /** Of whom no list knows: the window types what nobody holds. */
  private static Outcome<Person> typed(NewReliefCase wanted) {
    if (wanted.name().isEmpty() && wanted.number().isEmpty()) {
      return Outcome.refused(ReliefRefusal.PERSON_MISSING);
    }
    Outcome<Applicant> typed = Applicant.typed(wanted.name(), wanted.number());
    if (!(typed instanceof Outcome.Done<Applicant> done)) {
      return new Outcome.Refused<>(((Outcome.Refused<Applicant>) typed).refusal());
    }
    return CaseWording.wrong(wanted.caseNo(), false)
        .<Outcome<Person>>map(Outcome.Refused::new)
        .orElseGet(() -> Outcome.of(of(done.value(), CaseWording.searched(wanted.caseNo()))));
  }

  private static Person of(Applicant applicant, String caseNo) {
    Sex sex = CitizenId.find(applicant.number()).map(CitizenId::sex).orElse(null);
    LocalDate born = applicant.born().orElse(null);
    return new Person(null, null, caseNo, applicant, applicant.number(), born, sex);
  }

  /**
   * Whether the officer has to keep away from the person; asked before the transaction, since the
   * circle is read over a connection of its own.
   */
  Optional<Refusal> barred(Officer officer, NewReliefCase wanted) {
    return person(officer, wanted) instanceof Outcome.Done<Person> found
            && bars(officer, found.value())
        ? Optional.of(Refusal.of(ReliefRefusal.OWN_CIRCLE))
        : Optional.empty();
  }

  private boolean bars(Officer officer, Person person) {
    Long party = person.party;
    if (party != null) {
      return parties.bars(party, officer);
    }
    return !person.number.isEmpty()
        && guards.stream().anyMatch(one -> one.bars(officer, List.of(person.number)));
  }

  /** Waits for others who register the same person. */
  private boolean hasCase(Officer officer, Person person) {
    Long party = person.party;
    String number = number(person);
    String who = party == null ? "" : Long.toString(party);
    writing.lock("person " + (number.isEmpty() ? who : blinds.name(number)));
    return inWork(officer, party, number);
  }

  /** The same, for somebody who joins another's case. */
  boolean hasCase(Officer officer, Applicant person) {
    writing.lock("person " + blinds.name(person.number()));
    return inWork(officer, null, person.number());
  }

  /** By whatever way somebody came: one number; empty where nobody told it. */
  private String number(Person person) {
    Long party = person.party;
    return party == null
        ? person.number
        : parties.number(party).flatMap(CitizenId::find).map(CitizenId::value).orElse("");
  }

  /**
   * Whether the person has a case of this office that was neither refused nor taken back: as a
   * party of a list, of a brought lead, at the window, or with somebody else.
   */
  private boolean inWork(Officer officer, @Nullable Long party, String number) {
    return jdbc.sql(
            """
            select exists (select from relief.relief_case c
              join lateral (select s.state from relief.step s where s.case_id = c.id
                order by s.number desc limit 1) last on true
              where c.place = :place and c.line = :line and (c.party_id = :party or c.key = :key
                  or c.party_id in (select p.id from screening.party p
                    where p.number_key = any(:keys))
                  or c.lead_id in (select l.id from leads.lead l where l.key = :key)
                  or exists (select from relief.participant p where p.case_id = c.id
                    and p.key = :key and p.role = 'CO_APPLICANT' and p.left_at is null))
                and last.state not in ('REFUSED', 'DECLINED', 'WITHDRAWN'))
            """)
        .param("place", officer.unit().place())
        .param("line", officer.unit().line())
        .param("party", party, Types.BIGINT)
        .param("key", number.isEmpty() ? "" : blinds.name(number))
        .param("keys", number.isEmpty() ? new byte[0][] : blinds.all(Use.NUMBER, number))
        .query(Boolean.class)
        .single();
  }

  private long written(
      Officer officer, NewReliefCase wanted, Person person, ReliefProcess process) {
    String instance = flow.start(process, "relief-case");
    Set<String> groups = groups(person, wanted.groups());
    long id = row(officer, wanted, person, new Begun(process.id(), instance, groups));
    Next first = new Next(id, 1, ReliefState.ACCEPTANCE, false, officer.staffNumber());
    writing.step(officer, first, ReliefMove.of(ReliefAct.REGISTER, 0));
    trail.done(officer, ReliefAct.REGISTER, id, "");
    return id;
  }

  /** 开始的流程，和属于优先清单的哪几类。 */
  private record Begun(String process, String instance, Set<String> groups) {}

  private Set<String> groups(Person person, Set<String> ticked) {
    LocalDate today = CaseClock.day(clock.instant());
    Set<String> groups = new LinkedHashSet<>();
    for (PriorityGroup group : rules.groups(today)) {
      boolean chosen = group.chosen() && ticked.contains(group.dated().id());
      if (chosen || group.holds(person.born, person.sex, today)) {
        groups.add(group.dated().id());
      }
    }
    return groups;
  }

  private long row(Officer officer, NewReliefCase wanted, Person person, Begun begun) {
    Applicant applicant = person.applicant;
    Long subject = applicant == null ? null : subjects.allocate();
    byte[] sealed =
        applicant == null || subject == null
            ? null
            : vault.seal(Applicant.place(subject), subject, applicant.text());
    return jdbc.sql(
            """
            insert into relief.relief_case (place, line, sealed, case_no, lead_id, party_id,
              subject, person, key, process, instance, urgent, priorities, at)
            values (:place, :line,
              :line = 'procuratorate' and leads.seal_of(:party, :place, :case), :case, :lead,
              :party, :subject, :person, nullif(:key, ''), :process, :instance, :urgent, :groups,
              :at) returning id
            """)
        .param("place", officer.unit().place())
        .param("line", officer.unit().line())
        .param("case", person.caseNo)
        .param("lead", person.lead, Types.BIGINT)
        .param("party", person.party, Types.BIGINT)
        .param("subject", subject, Types.BIGINT)
        .param("person", sealed, Types.BINARY)
        .param("key", applicant == null ? "" : blinds.name(applicant.number()))
        .param("process", begun.process)
        .param("instance", begun.instance)
        .param("urgent", wanted.urgent())
        .param("groups", begun.groups.toArray(String[]::new))
        .param("at", Timestamp.from(clock.instant()))
        .query(Long.class)
        .single();
  }
}
