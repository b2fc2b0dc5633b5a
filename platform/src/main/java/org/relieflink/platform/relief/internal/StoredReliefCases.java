package org.relieflink.platform.relief.internal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.relieflink.law.duty.DutyBook;
import org.relieflink.law.duty.DutyReading;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Whose;
import org.relieflink.platform.problem.FreeWords;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.relief.MoveDetails;
import org.relieflink.platform.relief.NewReliefCase;
import org.relieflink.platform.relief.ParticipantRole;
import org.relieflink.platform.relief.ReliefAct;
import org.relieflink.platform.relief.ReliefCase;
import org.relieflink.platform.relief.ReliefCases;
import org.relieflink.platform.relief.ReliefMove;
import org.relieflink.platform.relief.ReliefRefusal;
import org.relieflink.platform.relief.ReliefState;
import org.relieflink.platform.relief.ReliefView;
import org.relieflink.platform.relief.internal.CaseRows.Filter;
import org.relieflink.platform.relief.internal.CaseWriting.Earlier;
import org.relieflink.platform.sharing.VerificationRequest;
import org.relieflink.platform.vault.Blinds;
import org.springframework.stereotype.Service;

@Service
class StoredReliefCases implements ReliefCases {
  /** Open cases of one office that are looked through for whose turn it is. */
  private static final int LOOKED_THROUGH = 1000;

  private final Register registering;
  private final TakeStep steps;
  private final Named named;
  private final CaseRows rows;
  private final CaseWriting writing;
  private final CheckCaseMove check;
  private final Processes processes;
  private final Replies replies;
  private final CaseClock clocks;
  private final ProcessPicture pictures;
  private final ReliefRules rules;
  private final PeopleRules people;
  private final Offices offices;
  private final DutyBook book;
  private final Blinds blinds;
  private final AllOrNothing together;

  StoredReliefCases(
      Register registering,
      TakeStep steps,
      Named named,
      CaseRows rows,
      CaseWriting writing,
      CheckCaseMove check,
      Processes processes,
      Replies replies,
      CaseClock clocks,
      ProcessPicture pictures,
      ReliefRules rules,
      PeopleRules people,
      Offices offices,
      DutyBook book,
      Blinds blinds,
      AllOrNothing together) {
    this.registering = registering;
    this.steps = steps;
    this.named = named;
    this.rows = rows;
    this.writing = writing;
    this.check = check;
    this.processes = processes;
    this.replies = replies;
    this.clocks = clocks;
    this.pictures = pictures;
    this.rules = rules;
    this.people = people;
    this.offices = offices;
    this.book = book;
    this.blinds = blinds;
    this.together = together;
  }

  @Override
  public Outcome<ReliefCase> register(Officer officer, NewReliefCase wanted) {
    if (!FreeWords.isKey(wanted.key())) {
      return Outcome.refused(ReliefRefusal.KEY_MISSING);
    }
    Whose own = Whose.of(officer.unit());
    if (!check.may(officer, Deed.WRITE, own)) {
      return Outcome.refused(ReliefRefusal.NOT_FOR_ROLE);
    }
    Optional<Refusal> barred = registering.barred(officer, wanted);
    return barred
        .<Outcome<ReliefCase>>map(Outcome.Refused::new)
        .orElseGet(() -> together.done(ReliefRefusal.BUSY, () -> registered(officer, wanted)));
  }

  private Outcome<ReliefCase> registered(Officer officer, NewReliefCase wanted) {
    String fingerprint =
        blinds.name(
            String.join(
                "\n",
                "register",
                Long.toString(wanted.lead()),
                wanted.partyNo(),
                wanted.caseNo(),
                wanted.name(),
                wanted.number(),
                wanted.matter(),
                Boolean.toString(wanted.urgent()),
                String.join(",", wanted.groups().stream().sorted().toList())));
    Optional<Outcome<ReliefCase>> again = again(officer, wanted.key(), fingerprint);
    if (again.isPresent()) {
      return again.get();
    }
    Outcome<Long> made = registering.register(officer, wanted);
    if (made instanceof Outcome.Refused<Long> refused) {
      return new Outcome.Refused<>(refused.refusal());
    }
    long id = made.orThrow();
    writing.command(officer, wanted.key(), new Earlier(fingerprint, id), 1);
    return found(officer, id);
  }

  /** The same call once more gives the same case; another content under the key is refused. */
  private Optional<Outcome<ReliefCase>> again(Officer officer, String key, String fingerprint) {
    writing.lock("key " + officer.staffNumber() + ' ' + key);
    return writing
        .earlier(officer.staffNumber(), key)
        .map(
            earlier ->
                earlier.fingerprint().equals(fingerprint)
                    ? found(officer, earlier.id())
                    : Outcome.refused(ReliefRefusal.KEY_REUSED));
  }

  private Outcome<ReliefCase> found(Officer officer, long id) {
    return rows.find(officer, id)
        .<Outcome<ReliefCase>>map(Outcome::of)
        .orElseGet(() -> Outcome.refused(ReliefRefusal.UNKNOWN));
  }

  @Override
  public Outcome<ReliefCase> act(Officer officer, long id, ReliefMove move) {
    if (!move.key().isEmpty() && !FreeWords.isKey(move.key())) {
      return Outcome.refused(ReliefRefusal.KEY_MISSING);
    }
    Optional<ReliefCase> seen = rows.find(officer, id);
    if (seen.isEmpty()) {
      return Outcome.refused(ReliefRefusal.UNKNOWN);
    }
    boolean barred = check.bars(officer, seen.get()) || check.bars(officer, move);
    String place = place(officer, move);
    Order order = new Order(officer, move, named.look(move, seen.get()), barred, place);
    return together.done(ReliefRefusal.MOVED_ON, () -> step(order, id));
  }

  /** Of the office that a step asks for help, if there is one here. */
  private String place(Officer officer, ReliefMove move) {
    MoveDetails.Help help = move.details().help();
    String own = officer.unit().place();
    String wanted = move.act() == ReliefAct.ASK_UPPER ? Offices.above(own) : "";
    if (move.act() == ReliefAct.ASK_PLACE && help != null) {
      wanted = help.place();
    }
    return wanted.isEmpty() || wanted.equals(own) || offices.name(wanted).isEmpty() ? "" : wanted;
  }

  private Outcome<ReliefCase> step(Order order, long id) {
    Officer officer = order.officer();
    ReliefMove move = order.move();
    String fingerprint = blinds.name(id + "\n" + move.keyed("") + "\n" + move.details().content());
    if (!move.key().isEmpty()) {
      Optional<Outcome<ReliefCase>> again = again(officer, move.key(), fingerprint);
      if (again.isPresent()) {
        return again.get();
      }
    }
    writing.lock("case " + id);
    Optional<ReliefCase> one = rows.find(officer, id);
    if (one.isEmpty()) {
      return Outcome.refused(ReliefRefusal.UNKNOWN);
    }
    Optional<Refusal> no = steps.take(order, one.get());
    if (no.isPresent()) {
      return new Outcome.Refused<>(no.get());
    }
    if (!move.key().isEmpty()) {
      Earlier done = new Earlier(fingerprint, id);
      writing.command(officer, move.key(), done, one.get().version() + 1);
    }
    return found(officer, id);
  }

  @Override
  public Optional<ReliefCase> find(Officer officer, long id) {
    return rows.find(officer, id);
  }

  private static List<String> states(ReliefView view) {
    return Arrays.stream(ReliefState.values())
        .filter(
            state ->
                switch (view) {
                  case MINE, OPEN, PRIORITY -> state.isLive();
                  case PAYMENT -> state == ReliefState.PAYMENT_DUE;
                  case ENDED -> state.isLast();
                })
        .map(Enum::name)
        .toList();
  }

  @Override
  public List<ReliefCase> list(Officer officer, ReliefView view, String caseNo) {
    return all(officer, view, CaseWording.searched(caseNo)).stream().limit(MOST).toList();
  }

  private List<ReliefCase> all(Officer officer, ReliefView view, String caseNo) {
    return rows.list(officer, new Filter(states(view), caseNo, LOOKED_THROUGH)).stream()
        .filter(one -> in(officer, view, one))
        .map(one -> Map.entry(due(view, one), one))
        .sorted(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .toList();
  }

  private boolean in(Officer officer, ReliefView view, ReliefCase one) {
    return switch (view) {
      case MINE -> mine(officer, one);
      case PRIORITY -> !one.priorities().isEmpty();
      case OPEN, PAYMENT, ENDED -> true;
    };
  }

  private LocalDate due(ReliefView view, ReliefCase one) {
    return (view == ReliefView.PRIORITY ? clocks.priority(one) : clocks.now(one))
        .map(DutyReading::due)
        .map(due -> Objects.requireNonNullElse(due, LocalDate.MAX))
        .orElse(LocalDate.MAX);
  }

  /** Whether this officer can bring it on. */
  private boolean mine(Officer officer, ReliefCase one) {
    boolean handles = one.handler().equals(officer.staffNumber());
    return switch (one.state()) {
      case ACCEPTANCE -> check.open(officer, one, ReliefAct.ACCEPT);
      case VERIFICATION, REVIEW -> handles;
      case DELIBERATION -> check.open(officer, one, ReliefAct.CONCLUDE);
      case SIGNING, GROUP_REVIEW -> check.open(officer, one, ReliefAct.SIGN);
      case DECISION -> check.open(officer, one, ReliefAct.GRANT);
      case PAYMENT_DUE, REFUSED, DECLINED, WITHDRAWN -> false;
    };
  }

  @Override
  public Map<ReliefView, Integer> counts(Officer officer) {
    Map<ReliefView, Integer> counts = new EnumMap<>(ReliefView.class);
    List<ReliefCase> live =
        rows.list(officer, new Filter(states(ReliefView.OPEN), "", LOOKED_THROUGH));
    for (ReliefView view : ReliefView.values()) {
      counts.put(
          view,
          view == ReliefView.MINE || view == ReliefView.PRIORITY
              ? (int) live.stream().filter(one -> in(officer, view, one)).count()
              : rows.count(officer, states(view)));
    }
    return counts;
  }

  @Override
  public List<ReliefCase> linked(Officer officer, ReliefCase one) {
    return rows.ofCase(officer, one);
  }

  @Override
  public Optional<DutyReading> clock(ReliefCase one) {
    return clocks.now(one);
  }

  @Override
  public Optional<DutyReading> priority(ReliefCase one) {
    return clocks.priority(one);
  }

  @Override
  public int priorityDays(ReliefCase one) {
    return clocks.priorityDays(one);
  }

  @Override
  public List<Held> held(ReliefCase one) {
    return clocks.held(one);
  }

  @Override
  public List<ReliefAct> open(Officer officer, ReliefCase one) {
    return Arrays.stream(ReliefAct.values()).filter(act -> check.open(officer, one, act)).toList();
  }

  @Override
  public List<VerificationRequest> requests(Officer officer, ReliefCase one) {
    return replies.of(officer, one);
  }

  @Override
  public List<ReliefState> steps(ReliefCase one) {
    return processes.plan(one).steps();
  }

  @Override
  public List<ReliefState> earlier(ReliefCase one) {
    return processes.plan(one).before(one.state());
  }

  @Override
  public boolean asksSigners(ReliefCase one) {
    ProcessPlan plan = processes.plan(one);
    boolean leads = one.state() == ReliefState.REVIEW || one.state() == ReliefState.DELIBERATION;
    return leads && plan.after(one.state()).isSigned();
  }

  @Override
  public String picture(ReliefCase one) {
    return pictures.draw(one);
  }

  @Override
  public List<Choice> choices(Kind kind) {
    LocalDate today = check.today();
    return switch (kind) {
      case DECLINE, PROPOSE, REFUSE -> dated(rules.grounds(act(kind), today));
      case PAPER -> dated(rules.papers(today));
      case GROUP ->
          dated(
              rules.groups(today).stream()
                  .filter(PriorityGroup::chosen)
                  .map(PriorityGroup::dated)
                  .toList());
      case PRIORITY -> dated(rules.groups(today).stream().map(PriorityGroup::dated).toList());
      case SUSPEND ->
          book.grounds().stream().map(one -> new Choice(one.id(), one.title())).toList();
    };
  }

  @Override
  public List<Choice> relations(ParticipantRole role) {
    return dated(people.relations(role, check.today()));
  }

  @Override
  public List<Question> questions() {
    return people.questions(check.today()).stream()
        .map(one -> new Question(one.dated().id(), one.dated().title(), one.amount()))
        .toList();
  }

  private static ReliefAct act(Kind kind) {
    return ReliefAct.valueOf(kind.name());
  }

  private static List<Choice> dated(List<Dated> rows) {
    return rows.stream().map(one -> new Choice(one.id(), one.title())).toList();
  }

  @Override
  public String title(String id) {
    return book.grounds().stream()
        .filter(one -> one.id().equals(id))
        .map(one -> one.title())
        .findFirst()
        .or(() -> people.title(id))
        .orElseGet(() -> rules.title(id));
  }

  @Override
  public String title(ReliefState state) {
    return rules.status(state).title();
  }

  @Override
  public String told(ReliefState state) {
    return rules.status(state).told();
  }
}
