package org.relieflink.platform.year;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.relieflink.platform.MovedClock;
import org.relieflink.platform.Rounds;
import org.relieflink.platform.access.Accounts;
import org.relieflink.platform.year.Matter.Fate;

/** 演一年：who comes when, and what becomes of whom; the same seed plays the same year. */
final class CountyYear {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
  private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
  private static final int LEADS = 1_500;

  private static final int LEAST = 15;
  private static final Duration ASKED = Duration.ofMinutes(10);

  private final int leads = Integer.getInteger("relief.year.leads", 40);
  private final long seed = Long.getLong("relief.year.seed", 2026);
  private final Random random = new Random(seed);
  private final List<Matter> matters = new ArrayList<>();
  private final Agenda agenda;
  private final CountyCalls calls;
  private final Rounds rounds;
  private final YearFigures figures = new YearFigures();
  private final MoneyPart money;
  private final AskedPart asked;
  private final TransferPart transfers;
  private final CasePart cases;
  private Duration took = Duration.ZERO;

  CountyYear(MovedClock clock, int port, Rounds rounds) {
    if (leads < LEAST) {
      throw new IllegalArgumentException("--leads: at least " + LEAST);
    }
    this.agenda = new Agenda(clock, random, FIRST, LAST);
    this.calls = new CountyCalls(port, agenda);
    this.rounds = rounds;
    this.money = new MoneyPart(agenda, calls, seed);
    this.asked = new AskedPart(agenda, calls);
    this.transfers = new TransferPart(agenda, calls);
    this.cases =
        new CasePart(
            agenda,
            calls,
            asked,
            one -> {
              money.decided(one);
              transfers.decided(one);
            });
  }

  void play(Accounts accounts) throws Exception {
    System.out.printf("seed %d, %,d leads%n", seed, leads);
    long began = System.nanoTime();
    CountyOfficers.come(accounts);
    LeadPart begin = new LeadPart(agenda, calls, cases::handed);
    money.receive();
    people().forEach(one -> agenda.on(comes(one), () -> begin.comes(one)));
    agenda.mornings(
        FIRST.plusDays(1),
        () -> {
          round("relief");
          round("transfer");
          money.friday();
        });
    agenda.play();
    took = Duration.ofNanos(System.nanoTime() - began);
  }

  private void round(String capability) throws Exception {
    calls
        .times()
        .of(
            "round of " + capability,
            () -> {
              rounds.of(capability);
              return capability;
            });
  }

  /** Those who are to be granted come early enough to be paid within the year. */
  private LocalDate comes(Matter one) {
    int days = one.becomesCase() ? 240 : 330;
    return FIRST.plusDays(random.nextInt(days));
  }

  private int share(int ofAll) {
    return Math.max(1, Math.round((float) ofAll * leads / LEADS));
  }

  private List<Matter> people() {
    List<Fate> fates = new ArrayList<>();
    fates.addAll(Collections.nCopies(Math.max(8, share(124)), Fate.GRANTED));
    fates.addAll(Collections.nCopies(Math.max(2, share(18)), Fate.REFUSED));
    fates.addAll(Collections.nCopies(share(12), Fate.DECLINED));
    fates.addAll(Collections.nCopies(Math.max(2, share(8)), Fate.WITHDRAWN));
    fates.addAll(Collections.nCopies(share(90), Fate.NOT_PUSHED));
    fates.addAll(Collections.nCopies(share(15), Fate.DISPUTED));
    fates.addAll(Collections.nCopies(leads - fates.size(), Fate.CLOSED));
    Collections.shuffle(fates, random);
    int letters = lettersWanted();
    for (Fate fate : fates) {
      boolean letter = fate == Fate.GRANTED && letters > 0;
      letters -= letter ? 1 : 0;
      matters.add(new Matter(matters.size() + 1, fate, letter));
    }
    return matters;
  }

  /** Looks at everything once more at the end of the year; gives what does not hold. */
  List<String> wrong() throws Exception {
    YearCheck check = new YearCheck(calls, figures);
    check.inTime(leads < LEADS || took.compareTo(ASKED) <= 0, "the year took " + took);
    for (Matter one : matters) {
      check.matter(one);
    }
    for (TransferPart.Sent one : transfers.sent()) {
      check.transfer(one);
    }
    check.gapless("letter", letters());
    check.gapless("paper", money.papers());
    check.money(money.paidFen(), granted());
    check.ledger(CountyOfficers.CHIEF, Map.of("reply-request", asked.answered()));
    check.late("reply-request", asked.ways().getOrDefault("late", 0));
    check.everyWay("requests", AskedPart.WAYS, asked.ways());
    check.everyWay("transfers", TransferPart.WAYS, transfers.ways());
    check.everyLine(asked.lines());
    told(check);
    return check.wrong();
  }

  private void told(YearCheck check) {
    System.out.printf("%,d calls, played in %d s%n", calls.calls(), took.toSeconds());
    calls.times().told().forEach(System.out::println);
    System.out.println("stand: " + check.states());
    System.out.println("requests: " + asked.ways() + "; transfers: " + transfers.ways());
    System.out.println("refused as meant: " + calls.refusals());
    figures.told().forEach(System.out::println);
  }

  YearFigures figures() {
    return figures;
  }

  List<String> letters() {
    return matters.stream().map(one -> one.letterNumber).filter(one -> !one.isEmpty()).toList();
  }

  List<Matter> granted() {
    return matters.stream().filter(one -> one.state.equals("PAYMENT_DUE")).toList();
  }

  List<Matter> of(Fate fate) {
    return matters.stream().filter(one -> one.fate == fate).toList();
  }

  int lettersWanted() {
    return Math.max(4, share(37));
  }
}
