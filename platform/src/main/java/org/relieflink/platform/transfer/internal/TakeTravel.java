package org.relieflink.platform.transfer.internal;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
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
import org.relieflink.platform.transfer.TransferStep;
import org.relieflink.platform.transfer.internal.StepTransfers.Doing;
import org.relieflink.platform.transfer.internal.TransferWriting.Next;
import org.relieflink.platform.transfer.internal.TravelNews.Done;
import org.relieflink.platform.transfer.internal.TravelNews.Letter;
import org.relieflink.platform.transfer.internal.TravelNews.Step;
import org.relieflink.platform.transfer.internal.TravelNews.Told;
import org.relieflink.platform.transfer.internal.TravelStore.Travel;
import org.springframework.stereotype.Component;

/**
 * 移送拆包：what the sending side tells is entered into the copy; what a department did on the other
 * side goes through the same door as over the API. The original holds.
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

  /** The copy follows: what does not fit is entered as {@link TransferAct#OVERTAKEN}. */
  String told(FerrySite peer, long remote, Told told) {
    if (!told.sheet().place().equals(office.place())) {
      return FerryRefusal.NOT_THEIRS.code();
    }
    Travel travel = copy(peer, remote, told);
    writing.lock(travel.id());
    told.steps().forEach(step -> entered(peer, travel.id(), step));
    Step stands = told.stands();
    if (stands != null) {
      Transfer now = rows.any(travel.id()).orElseThrow();
      write(peer, overtaken(now, stands), stands);
    }
    travels.aligned(travel, told.aligned(), false);
    kept(travel, told);
    return Cargo.DONE;
  }

  private Travel copy(FerrySite peer, long remote, Told told) {
    Travel wanted = new Travel(0, peer.name(), remote, 0, 0, 0, false);
    return travels
        .copy(peer.name(), remote)
        .orElseGet(() -> travels.begin(wanted, told.sheet(), number(told)));
  }

  private void kept(Travel travel, Told told) {
    long id = travel.id();
    Unit sender = new Unit(told.sheet().place(), told.sheet().line());
    told.parts().forEach(part -> texts.keep(id, part));
    told.letters().forEach(one -> texts.keep(id, sender, one, here(travel, one)));
    if (told.gone()) {
      texts.forget(id);
    }
    travels.sealed(id, told.sealed());
  }

  /** The step here that a letter belongs to. */
  private int here(Travel travel, Letter letter) {
    return rows.any(travel.id()).orElseThrow().steps().stream()
        .filter(
            step ->
                letter.here() > 0
                    ? step.number() == letter.here()
                    : travel.there(step) == letter.number())
        .mapToInt(TransferStep::number)
        .findFirst()
        .orElse(1);
  }

  private static String number(Told told) {
    return told.parts().stream()
        .map(part -> part.values().getOrDefault(TransferField.NUMBER, ""))
        .filter(number -> !number.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** A reminder of what is not waited for here any more is left out. */
  private void entered(FerrySite peer, long id, Step step) {
    Optional<Next> next =
        step.act().begins()
            ? Optional.of(new Next(id, 1, step.act(), step.state(), seats(step), "", "", ""))
            : next(rows.any(id).orElseThrow(), step);
    next.ifPresent(one -> write(peer, one, step));
  }

  private void write(FerrySite peer, Next next, Step step) {
    Officer officer =
        new Officer(NUMBER + step.maker(), name(peer, step.name()), Role.PROSECUTOR, unit(step));
    String cause = TravelStore.FERRY + peer.name() + "/" + step.number();
    steps.write(officer, next.saying(step.reason(), step.words(), cause));
  }

  private static Seats seats(Step step) {
    return new Seats(step.holder(), step.offered());
  }

  /**
   * What does not follow here is entered all the same: the copy stands where the original stands.
   */
  private static Optional<Next> next(Transfer now, Step step) {
    TransferAct act = step.act();
    boolean follows =
        act.from(now.state()) && act.to(now.state()) == step.state() && sits(now, step);
    if (follows) {
      int number = now.version() + 1;
      return Optional.of(new Next(now.id(), number, act, step.state(), seats(step), "", "", ""));
    }
    return act.stays() ? Optional.empty() : Optional.of(overtaken(now, step));
  }

  /** Whether the one that has it then may have it by this act. */
  private static boolean sits(Transfer now, Step step) {
    boolean takes = step.act() == TransferAct.ACCEPT || step.act() == TransferAct.TAKE_BACK;
    return step.holder().equals(now.holder())
        || step.act() == TransferAct.COORDINATE
        || (takes && step.holder().equals(now.offered()));
  }

  private static Next overtaken(Transfer now, Step step) {
    int number = now.version() + 1;
    return new Next(now.id(), number, TransferAct.OVERTAKEN, step.state(), seats(step), "", "", "");
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
    if (late(travel.get(), transfer, done)) {
      return TransferRefusal.MOVED_ON.code();
    }
    String code = taken(peer, transfer, piece, done);
    if (!code.equals(Cargo.DONE)) {
      travels.aligned(travel.get(), travel.get().aligned() + 1, true);
    }
    return code;
  }

  /**
   * Done before the other side had heard of what the office did since, or of what of it was not
   * taken: then it stands where the original stands.
   */
  private static boolean late(Travel travel, Transfer transfer, Done done) {
    return done.aligned() < travel.aligned()
        || done.heard() < transfer.moved(step -> !travel.made(step));
  }

  private String taken(FerrySite peer, Transfer transfer, Piece piece, Done done) {
    if (transfer.whose().state() == RowState.SEALED) {
      return TransferRefusal.UNKNOWN.code();
    }
    String number = piece.key().substring(piece.key().lastIndexOf('/') + 1);
    String cause = TravelStore.FERRY + peer.name() + "/" + number;
    return code(steps.stepped(doing(peer, transfer, done, cause), true, reply(done, transfer)));
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
            .to(done.unit())
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
