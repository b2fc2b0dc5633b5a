package org.relieflink.platform.transfer.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.transfer.GivenHelp;
import org.relieflink.platform.transfer.LetterReply;
import org.relieflink.platform.transfer.NewPaper;
import org.relieflink.platform.transfer.PaperKind;
import org.relieflink.platform.transfer.Transfer;
import org.relieflink.platform.transfer.TransferAct;
import org.relieflink.platform.transfer.TransferContents;
import org.relieflink.platform.transfer.TransferRefusal;
import org.relieflink.platform.transfer.TransferSide;
import org.relieflink.platform.transfer.TransferView;
import org.relieflink.platform.transfer.Transfers;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 移送的接口，部门的一边：the same acts as on the pages. */
@RestController
class TransferTaskApi {
  private static final String KEY = "Idempotency-Key";

  private final Transfers transfers;
  private final TransferContents contents;
  private final TransferAtHand hand;
  private final ReadTransfer read;

  TransferTaskApi(
      Transfers transfers, TransferContents contents, TransferAtHand hand, ReadTransfer read) {
    this.transfers = transfers;
    this.contents = contents;
    this.hand = hand;
    this.read = read;
  }

  @GetMapping("/api/v1/transfer-tasks")
  List<ApiTransfer> list(@RequestParam(defaultValue = "") String view) {
    return transfers.list(hand.officer(), TransferSide.DEPARTMENT, TransferView.of(view)).stream()
        .map(one -> ReadTransfer.brief(TransferSide.DEPARTMENT, one))
        .toList();
  }

  @GetMapping("/api/v1/transfer-tasks/{id}")
  ApiTransfer show(@PathVariable long id) {
    return read.whole(hand.officer(), TransferSide.DEPARTMENT, hand.opened(id));
  }

  @PostMapping("/api/v1/transfer-tasks/{id}/person")
  Map<String, String> person(@PathVariable long id) {
    return ApiTransfer.coded(contents.reveal(hand.officer(), id).orThrow());
  }

  /** A key of an earlier call answers also where the matter went out of sight meanwhile. */
  @PostMapping("/api/v1/transfer-tasks/{id}/works")
  ApiTransfer work(
      @PathVariable long id,
      @RequestHeader(name = KEY, required = false) @Nullable String key,
      @RequestBody WantedStep wanted) {
    if (key == null || key.isBlank() || !wanted.named()) {
      hand.task(id);
    }
    return done(
        hand.act(TransferSide.DEPARTMENT, id, wanted.move(TransferAct::ofDepartment, key))
            .orThrow());
  }

  private ApiTransfer done(Transfer transfer) {
    return transfers
        .find(hand.officer(), TransferSide.DEPARTMENT, transfer.id())
        .map(one -> read.whole(hand.officer(), TransferSide.DEPARTMENT, one))
        .orElseGet(() -> ReadTransfer.brief(TransferSide.DEPARTMENT, transfer));
  }

  /** 一项结果。 */
  record Result(
      @Nullable String outcome,
      @Nullable Long fen,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String ground) {
    GivenHelp given() {
      return new GivenHelp(WantedStep.text(outcome), fen, from, to, WantedStep.text(ground));
    }
  }

  /**
   * 一份材料。
   *
   * @param kind {@code PROOF} or {@code REPLY_LETTER}
   * @param content in Base64
   */
  record Attached(@Nullable String kind, @Nullable String content) {
    NewPaper paper() {
      boolean letter = WantedStep.text(kind).equals(PaperKind.REPLY_LETTER.name());
      try {
        byte[] body = Base64.getDecoder().decode(WantedStep.text(content));
        return new NewPaper(letter ? PaperKind.REPLY_LETTER : PaperKind.PROOF, body);
      } catch (IllegalArgumentException none) {
        throw Refusal.of(TransferRefusal.PAPER_KIND_UNUSABLE).asException();
      }
    }

    @Override
    public String toString() {
      return "Attached[" + kind + "]";
    }
  }

  /** 回复。 */
  record Replied(
      @Nullable Integer version,
      @Nullable List<Result> results,
      @Nullable List<Attached> papers,
      @Nullable String words) {
    LetterReply reply(@Nullable String key) {
      List<GivenHelp> given = new ArrayList<>();
      Objects.requireNonNullElse(results, List.<Result>of()).forEach(one -> given.add(one.given()));
      List<NewPaper> attached = new ArrayList<>();
      Objects.requireNonNullElse(papers, List.<Attached>of())
          .forEach(one -> attached.add(one.paper()));
      int read = version == null ? 0 : version;
      return new LetterReply(read, given, attached, WantedStep.text(words), WantedStep.text(key));
    }
  }

  @PostMapping("/api/v1/transfer-tasks/{id}/reply")
  ApiTransfer reply(
      @PathVariable long id,
      @RequestHeader(name = KEY, required = false) @Nullable String key,
      @RequestBody Replied replied) {
    if (key == null || key.isBlank()) {
      hand.task(id);
    }
    return done(hand.reply(id, replied.reply(key)).orThrow());
  }
}
