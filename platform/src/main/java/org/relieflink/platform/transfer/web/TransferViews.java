package org.relieflink.platform.transfer.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.relieflink.kernel.Fen;
import org.relieflink.law.duty.DutyReading;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.transfer.GivenHelp;
import org.relieflink.platform.transfer.Paper;
import org.relieflink.platform.transfer.RecommendationLetter;
import org.relieflink.platform.transfer.Transfer;
import org.relieflink.platform.transfer.TransferAct;
import org.relieflink.platform.transfer.TransferCatalog;
import org.relieflink.platform.transfer.TransferContents;
import org.relieflink.platform.transfer.TransferSide;
import org.relieflink.platform.transfer.TransferState;
import org.relieflink.platform.transfer.TransferStep;
import org.relieflink.platform.transfer.TransferView;
import org.relieflink.platform.transfer.Transfers;
import org.relieflink.platform.transfer.web.ShownTransfer.Act;
import org.relieflink.platform.transfer.web.ShownTransfer.Choice;
import org.relieflink.platform.transfer.web.ShownTransfer.Given;
import org.relieflink.platform.transfer.web.ShownTransfer.Head;
import org.relieflink.platform.transfer.web.ShownTransfer.Letters;
import org.relieflink.platform.transfer.web.ShownTransfer.PaperLine;
import org.relieflink.platform.transfer.web.ShownTransfer.Preview;
import org.relieflink.platform.transfer.web.ShownTransfer.Reply;
import org.relieflink.platform.transfer.web.ShownTransfer.Span;
import org.relieflink.platform.transfer.web.ShownTransfer.Stage;
import org.relieflink.platform.transfer.web.ShownTransfer.Step;
import org.springframework.stereotype.Component;

/** 移送怎么显示：for the lists and for one, of either side. */
@Component
class TransferViews {
  private static final int KIB = 1024;
  private static final List<List<TransferState>> STAGES =
      List.of(
          List.of(TransferState.DRAFT),
          List.of(TransferState.SENT, TransferState.PREVIEWED),
          List.of(
              TransferState.ACCEPTED,
              TransferState.WORKING,
              TransferState.PASSED,
              TransferState.HANDED_BACK,
              TransferState.REJECTED,
              TransferState.RETURNED,
              TransferState.COORDINATING),
          List.of(TransferState.RESULT, TransferState.QUESTIONED),
          List.of(TransferState.CONFIRMED, TransferState.CLOSED, TransferState.WITHDRAWN));

  private final Transfers transfers;
  private final TransferContents contents;
  private final TransferCatalog catalog;
  private final TransferTexts texts;

  TransferViews(
      Transfers transfers,
      TransferContents contents,
      TransferCatalog catalog,
      TransferTexts texts) {
    this.transfers = transfers;
    this.contents = contents;
    this.catalog = catalog;
    this.texts = texts;
  }

  private static String base(TransferSide side) {
    return side == TransferSide.SENDER ? "/transfers" : "/transfer-tasks";
  }

  /** 一个标签。 */
  record Tab(String href, String label, boolean current, int count) {}

  List<Tab> tabs(Officer officer, TransferSide side, TransferView chosen) {
    Map<TransferView, Integer> counts = transfers.counts(officer, side);
    return Arrays.stream(TransferView.values())
        .filter(view -> side == TransferSide.SENDER || view != TransferView.TO_SIGN)
        .map(
            view ->
                new Tab(
                    base(side) + "?view=" + view.code(),
                    texts.say("view." + side + "." + view.code()),
                    view == chosen,
                    counts.getOrDefault(view, 0)))
        .toList();
  }

  Head head(TransferSide side, Transfer transfer) {
    DutyReading clock = transfers.clock(transfer).orElse(null);
    boolean sender = side == TransferSide.SENDER;
    return new Head(
        base(side) + "/" + transfer.id(),
        transfer.number(),
        transfer.masked(),
        texts.unit(sender ? transfer.department() : transfer.sender().line()),
        texts.state(transfer.state()),
        clock == null ? "" : Objects.toString(clock.due(), ""),
        clock == null ? "" : texts.standing(clock.standing()),
        clock == null ? "plain" : TransferTexts.tag(clock.standing()),
        transfer.area(),
        transfer.ageGroup(),
        transfer.escalated());
  }

  ShownTransfer whole(Officer officer, TransferSide side, Transfer transfer) {
    Map<String, String> situation = new LinkedHashMap<>();
    contents
        .situation(officer, side, transfer)
        .values()
        .forEach((field, text) -> situation.put(texts.field(field), text));
    List<RecommendationLetter> letter = contents.letter(officer, side, transfer).stream().toList();
    return new ShownTransfer(
        head(side, transfer),
        transfer.version(),
        texts.say("next." + side + "." + transfer.state()),
        preview(transfer),
        situation,
        stages(transfer),
        spans(transfer),
        steps(transfer),
        transfers.acts(officer, side, transfer).stream()
            .filter(act -> act != TransferAct.REPLY && act != TransferAct.PREVIEW)
            .map(act -> act(transfer, act))
            .toList(),
        new Letters(letter, transfer.state() != TransferState.DRAFT),
        new Reply(given(officer, side, transfer), papers(officer, side, transfer)),
        others(officer, side, transfer));
  }

  private List<Head> others(Officer officer, TransferSide side, Transfer transfer) {
    return side == TransferSide.DEPARTMENT
        ? List.of()
        : transfers.bundle(officer, transfer.bundle()).stream()
            .filter(one -> one.id() != transfer.id())
            .map(one -> head(side, one))
            .toList();
  }

  private Preview preview(Transfer transfer) {
    return new Preview(
        transfer.helps().stream().map(catalog::titleOfChoice).toList(),
        transfer.area(),
        transfer.ageGroup(),
        texts.unit(transfer.sender().line()),
        texts.say(transfer.letter() ? "kind.letter" : "kind.push"));
  }

  private List<Stage> stages(Transfer transfer) {
    int now = 0;
    for (int i = 0; i < STAGES.size(); i++) {
      now = STAGES.get(i).contains(transfer.state()) ? i : now;
    }
    boolean over = transfer.state().isLast();
    List<Stage> stages = new ArrayList<>();
    for (int i = 0; i < STAGES.size(); i++) {
      boolean done = i < now || (over && transfer.state() == TransferState.CLOSED);
      stages.add(new Stage(texts.say("stage." + i), done, i == now && !over));
    }
    return stages;
  }

  private List<Span> spans(Transfer transfer) {
    return transfers.held(transfer).stream()
        .map(
            one ->
                new Span(
                    texts.unit(one.line()), one.from(), Objects.toString(one.to(), ""), one.days()))
        .toList();
  }

  /** Newest first, as staff read. */
  private List<Step> steps(Transfer transfer) {
    List<Step> shown = new ArrayList<>();
    for (TransferStep step : transfer.steps()) {
      shown.add(
          0,
          new Step(
              texts.minute(step.at()),
              texts.act(step.act()),
              texts.unit(step.line()) + " " + step.officerName(),
              step.reason().isEmpty() ? "" : catalog.titleOfChoice(step.reason()),
              step.words()));
    }
    return shown;
  }

  private boolean gives(String line, List<String> helps) {
    return catalog.helps().stream()
        .anyMatch(one -> one.lines().contains(line) && helps.contains(one.id()));
  }

  private Act act(Transfer transfer, TransferAct act) {
    List<Choice> reasons =
        act.wantsReason()
            ? catalog.reasons(act).stream().map(one -> new Choice(one.id(), one.title())).toList()
            : List.of();
    List<Choice> units =
        act.wantsUnit()
            ? catalog.departments(transfer.dataClass()).stream()
                .filter(one -> !one.line().equals(transfer.holder()))
                .filter(one -> gives(one.line(), transfer.helps()))
                .map(one -> new Choice(one.line(), one.title()))
                .toList()
            : List.of();
    boolean primary =
        switch (act) {
          case SEND, ACCEPT, CONFIRM, CLOSE, TAKE_BACK, ASSIGN -> true;
          case DRAFT,
              DISCARD,
              WITHDRAW,
              REMIND,
              KEEP,
              REDIRECT,
              QUESTION,
              END,
              PREVIEW,
              REJECT,
              DECLINE,
              START,
              HAND_BACK,
              PASS,
              RECALL,
              REPLY,
              COORDINATE,
              NUDGE,
              ESCALATE,
              OVERTAKEN ->
              false;
        };
    String path = act.by() == TransferAct.By.DECIDES ? "decisions" : "works";
    return new Act(
        act.name(),
        path,
        texts.act(act),
        texts.hint(act),
        primary,
        act.wantsWords(),
        act == TransferAct.SEND,
        reasons,
        units);
  }

  private List<Given> given(Officer officer, TransferSide side, Transfer transfer) {
    return contents.given(officer, side, transfer).stream().map(this::given).toList();
  }

  private Given given(GivenHelp one) {
    Long fen = one.fen();
    String period =
        one.from() == null
            ? ""
            : texts.say("period", one.from(), one.to() == null ? texts.say("open") : one.to());
    return new Given(
        catalog.titleOfChoice(one.outcome()),
        fen == null ? "" : texts.say("yuan", new Fen(fen).yuanText()),
        period,
        one.ground());
  }

  private List<PaperLine> papers(Officer officer, TransferSide side, Transfer transfer) {
    String path = side == TransferSide.SENDER ? "/transfer-papers/" : "/task-papers/";
    return contents.papers(officer, side, transfer).stream().map(one -> paper(path, one)).toList();
  }

  private PaperLine paper(String path, Paper one) {
    return new PaperLine(
        path + one.id(),
        texts.say("paper." + one.kind()),
        texts.say("kib", Math.max(1, one.size() / KIB)),
        texts.minute(one.at()));
  }
}
