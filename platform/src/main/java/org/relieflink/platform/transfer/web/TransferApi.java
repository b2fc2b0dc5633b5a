package org.relieflink.platform.transfer.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.transfer.NewTransfer;
import org.relieflink.platform.transfer.NewTransfer.Ask;
import org.relieflink.platform.transfer.Transfer;
import org.relieflink.platform.transfer.TransferField;
import org.relieflink.platform.transfer.TransferMove;
import org.relieflink.platform.transfer.TransferSide;
import org.relieflink.platform.transfer.TransferView;
import org.relieflink.platform.transfer.Transfers;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** 移送的接口，发出的一边。 */
@RestController
class TransferApi {
  private static final String KEY = "Idempotency-Key";

  private final Transfers transfers;
  private final TransferAtHand hand;
  private final ReadTransfer read;

  TransferApi(Transfers transfers, TransferAtHand hand, ReadTransfer read) {
    this.transfers = transfers;
    this.hand = hand;
    this.read = read;
  }

  /** 来源：kind and id, e.g. LEAD and 12. */
  record Subject(@Nullable String kind, @Nullable String id) {}

  /** 请一个部门做什么。 */
  record Asked(@Nullable String department, @Nullable List<String> helps) {}

  /** 要移送的。 */
  record Wanted(
      @Nullable Subject subject,
      @Nullable List<Asked> asks,
      boolean letter,
      @Nullable Boolean sexual,
      @Nullable Map<String, @Nullable String> situation) {

    NewTransfer wanted(@Nullable String key) {
      Subject from = Objects.requireNonNullElse(subject, new Subject("", ""));
      String id = WantedStep.text(from.id);
      List<Ask> all = new ArrayList<>();
      for (Asked one : Objects.requireNonNullElse(asks, List.<Asked>of())) {
        all.add(
            new Ask(
                WantedStep.text(one.department), Objects.requireNonNullElse(one.helps, List.of())));
      }
      return new NewTransfer(
          WantedStep.text(from.kind),
          id.matches("[0-9]{1,15}") ? Long.parseLong(id) : 0,
          all,
          letter,
          sexual,
          typed(),
          WantedStep.text(key));
    }

    private Map<TransferField, String> typed() {
      Map<TransferField, String> typed = new EnumMap<>(TransferField.class);
      typed.put(TransferField.HARDSHIP, "");
      Map<String, @Nullable String> said = Objects.requireNonNullElse(situation, Map.of());
      for (TransferField field : TransferField.values()) {
        String text = said.get(field.code());
        if (text != null) {
          typed.put(field, text);
        }
      }
      return typed;
    }

    @Override
    public String toString() {
      return "Wanted";
    }
  }

  @PostMapping("/api/v1/transfers")
  @ResponseStatus(HttpStatus.CREATED)
  List<ApiTransfer> draft(
      @RequestHeader(name = KEY, required = false) @Nullable String key,
      @RequestBody Wanted wanted) {
    return transfers.draft(hand.officer(), wanted.wanted(key)).orThrow().stream()
        .map(one -> read.whole(hand.officer(), TransferSide.SENDER, one))
        .toList();
  }

  @GetMapping("/api/v1/transfers")
  List<ApiTransfer> list(@RequestParam(defaultValue = "") String view) {
    return transfers.list(hand.officer(), TransferSide.SENDER, TransferView.of(view)).stream()
        .map(one -> ReadTransfer.brief(TransferSide.SENDER, one))
        .toList();
  }

  @GetMapping("/api/v1/transfers/{id}")
  ApiTransfer show(@PathVariable long id) {
    return read.whole(hand.officer(), TransferSide.SENDER, hand.sent(id));
  }

  @PostMapping("/api/v1/transfers/{id}/works")
  ApiTransfer work(
      @PathVariable long id,
      @RequestHeader(name = KEY, required = false) @Nullable String key,
      @RequestBody WantedStep wanted) {
    hand.sent(id);
    return done(id, wanted.move(ActForm::makes, key));
  }

  @PostMapping("/api/v1/transfers/{id}/decisions")
  ApiTransfer decide(
      @PathVariable long id,
      @RequestHeader(name = KEY, required = false) @Nullable String key,
      @RequestBody WantedStep wanted) {
    hand.sent(id);
    return done(id, wanted.move(ActForm::decides, key));
  }

  private ApiTransfer done(long id, TransferMove move) {
    Transfer transfer = hand.act(TransferSide.SENDER, id, move).orThrow();
    return read.whole(hand.officer(), TransferSide.SENDER, transfer);
  }
}
