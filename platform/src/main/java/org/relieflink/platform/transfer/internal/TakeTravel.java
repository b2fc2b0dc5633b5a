package org.relieflink.platform.transfer.internal;

import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.relieflink.platform.access.OfficeSettings;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.RowState;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.ferry.Cargo;
import org.relieflink.platform.ferry.Cargo.Piece;
import org.relieflink.platform.ferry.FerryRefusal;
import org.relieflink.platform.ferry.FerrySite;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.transfer.LetterReply;
import org.relieflink.platform.transfer.NewPaper;
import org.relieflink.platform.transfer.PaperKind;
import org.relieflink.platform.transfer.Transfer;
import org.relieflink.platform.transfer.TransferAct;
import org.relieflink.platform.transfer.TransferField;
import org.relieflink.platform.transfer.TransferMove;
import org.relieflink.platform.transfer.TransferRefusal;
import org.relieflink.platform.transfer.TransferSide;
import org.relieflink.platform.transfer.internal.StepTransfers.Doing;
import org.relieflink.platform.transfer.internal.TransferWriting.Next;
import org.relieflink.platform.transfer.internal.TravelNews.Done;
import org.relieflink.platform.transfer.internal.TravelNews.Letter;
import org.relieflink.platform.transfer.internal.TravelNews.Step;
import org.relieflink.platform.transfer.internal.TravelNews.Told;
import org.relieflink.platform.transfer.internal.TravelStore.Travel;
import org.springframework.stereotype.Component;

/**
 * 移送拆包：what the sending side tells is entered into the copy; what a department did on the other side
 * goes through the same door as over the API. The original holds.
 */
@Component
class TakeTravel {
  private static final String NUMBER = "FERRY";

  private final TravelStore travels;
  private final TravelTexts texts;
  private final TransferRows rows;
  private final TransferWriting writing;
  private final StepTransfers steps;
  private final OfficeSettings office;

  TakeTravel(
      TravelStore travels,
      TravelTexts texts,
      TransferRows rows,
      TransferWriting writing,
      StepTransfers steps,
      OfficeSettings office) {
    this.travels = travels;
    this.texts = texts;
    this.rows = rows;
    this.writing = writing;
    this.steps = steps;
    this.office = office;
  }

  /** Gives the code of the first step that does not follow here, or {@link Cargo#DONE}. */
  String told(FerrySite peer, long remote, Told told) {
    if (!told.sheet().place().equals(office.place())) {
      return FerryRefusal.NOT_THEIRS.code();
    }
    Travel wanted = new Travel(0, peer.name(), remote, 0, 0);
    Travel travel =
        travels
            .copy(peer.name(), remote)
            .orElseGet(() -> travels.begin(wanted, told.sheet(), number(told)));
    writing.lock(travel.id());
    Map<Integer, Integer> numbers = new HashMap<>();
    told.steps().forEach(step -> numbers.put(step.number(), entered(peer, travel.id(), step)));
    kept(travel.id(), told, numbers);
    return numbers.containsValue(0) ? TransferRefusal.MOVED_ON.code() : Cargo.DONE;
  }

  private void kept(long id, Told told, Map<Integer, Integer> numbers) {
    Unit sender = new Unit(told.sheet().place(), told.sheet().line());
    told.parts().forEach(part -> texts.keep(id, part));
    told.letters().forEach(one -> letter(id, sender, one, numbers));
    if (told.gone()) {
      texts.forget(id);
    }
    travels.sealed(id, told.sealed());
  }

  private static String number(Told told) {
    return told.parts().stream()
        .map(part -> part.values().getOrDefault(TransferField.NUMBER, ""))
        .filter(number -> !number.isEmpty())
        .findFirst()
        .orElse("");
  }

  private void letter(long id, Unit sender, Letter letter, Map<Integer, Integer> numbers) {
    int number = letter.here() > 0 ? letter.here() : numbers.getOrDefault(letter.number(), 0);
    if (number > 0) {
      texts.keep(id, sender, letter, number);
    }
  }

  /** Its number here; 0 where it does not follow. */
  private int entered(FerrySite peer, long id, Step step) {
    String name = peer.title() + "·" + step.name();
    Officer officer = new Officer(NUMBER + step.maker(), name, Role.PROSECUTOR, unit(step));
    String cause = TravelStore.FERRY + peer.name() + "/" + step.number();
    Optional<Next> next =
        step.act().begins()
            ? Optional.of(new Next(id, 1, step.act(), step.state(), seats(step), "", "", ""))
            : next(rows.any(id).orElseThrow(), step);
    next.ifPresent(one -> steps.write(officer, one.saying(step.reason(), step.words(), cause)));
    return next.map(Next::number).orElse(0);
  }

  private static Seats seats(Step step) {
    return new Seats(step.holder(), step.offered());
  }

  /** A withdrawal after a reply here leaves the reply without effect; else only what is legal. */
  private static Optional<Next> next(Transfer now, Step step) {
    boolean late = step.act() == TransferAct.WITHDRAW && TransferAct.OVERTAKEN.from(now.state());
    TransferAct act = late ? TransferAct.OVERTAKEN : step.act();
    if (!act.from(now.state()) || act.to(now.state()) != step.state()) {
      return Optional.empty();
    }
    Seats seats = late ? new Seats(now.holder(), now.offered()) : seats(step);
    int number = now.version() + 1;
    return Optional.of(new Next(now.id(), number, act, step.state(), seats, "", "", ""));
  }

  private Unit unit(Step step) {
    return new Unit(office.place(), step.line());
  }

  /** Only what a department of that site did about what went there; decided on what it knew. */
  String done(FerrySite peer, Piece piece, Done done) {
    Optional<Travel> travel = travels.original(peer.name(), piece.id());
    boolean theirs = peer.departments().contains(done.line()) && done.act().ofDepartment();
    if (travel.isEmpty() || !theirs) {
      return FerryRefusal.NOT_THEIRS.code();
    }
    writing.lock(piece.id());
    Transfer transfer = rows.any(piece.id()).orElseThrow();
    if (transfer.whose().state() == RowState.SEALED) {
      return TransferRefusal.UNKNOWN.code();
    }
    if (done.heard() < transfer.moved(step -> !travel.get().made(step))) {
      return TransferRefusal.MOVED_ON.code();
    }
    String number = piece.key().substring(piece.key().lastIndexOf('/') + 1);
    String cause = TravelStore.FERRY + peer.name() + "/" + number;
    return code(
        steps.stepped(doing(peer, transfer, done, cause), true, reply(done, transfer)));
  }

  private static String code(Outcome<List<Long>> outcome) {
    return outcome instanceof Outcome.Refused<List<Long>> no
        ? no.refusal().code().code()
        : Cargo.DONE;
  }

  private Doing doing(FerrySite peer, Transfer transfer, Done done, String cause) {
    Officer officer =
        new Officer(
            NUMBER,
            name(peer, done.name()),
            Role.DEPARTMENT_OFFICER,
            Unit.of(office.place(), done.line()));
    TransferMove move =
        TransferMove.of(done.act(), transfer.version())
            .because(done.reason())
            .to(Stream.ofNullable(done.unit()).findFirst().orElse(""))
            .saying(done.words());
    return new Doing(officer, TransferSide.DEPARTMENT, transfer.id(), move, cause);
  }

  /** Whose name stands on the step: the site, and the officer there. */
  private static String name(FerrySite peer, String officer) {
    boolean plain =
        officer.matches("[\\p{L}\\p{N}（）()· ]{1,40}") && !officer.matches(".*[0-9]{15}.*");
    return plain ? peer.title() + "·" + officer : peer.title();
  }

  private static Optional<LetterReply> reply(Done done, Transfer transfer) {
    if (done.act() != TransferAct.REPLY) {
      return Optional.empty();
    }
    List<NewPaper> papers =
        done.papers().stream()
            .map(
                one ->
                    new NewPaper(
                        PaperKind.valueOf(one.kind()), Base64.getDecoder().decode(one.content())))
            .toList();
    return Optional.of(
        new LetterReply(transfer.version(), done.results(), papers, done.words(), ""));
  }
}
