package org.relieflink.platform.sharing.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.sharing.Correction;
import org.relieflink.platform.sharing.Corrections;
import org.relieflink.platform.sharing.Dispute;
import org.relieflink.platform.sharing.Disputes;
import org.relieflink.platform.sharing.ShareAct;
import org.relieflink.platform.sharing.ShareAct.Side;
import org.relieflink.platform.sharing.SharingRefusal;
import org.relieflink.platform.sharing.web.SharingApi.Said;
import org.relieflink.platform.sharing.web.SharingApi.Step;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 更正请求和标准争议的接口. */
@RestController
class CorrectionApi {
  private final Corrections corrections;
  private final Disputes disputes;
  private final CurrentOfficer current;

  CorrectionApi(Corrections corrections, Disputes disputes, CurrentOfficer current) {
    this.corrections = corrections;
    this.disputes = disputes;
    this.current = current;
  }

  /** 一件更正请求。 */
  record Shown(
      String id,
      String number,
      String contract,
      String recordId,
      String field,
      String state,
      String dueOn,
      String standing,
      List<Step> steps) {}

  private Shown shown(Correction one) {
    return new Shown(
        Long.toString(one.id()),
        one.number(),
        one.contract(),
        one.recordId(),
        one.field(),
        one.state().name(),
        one.dueOn().toString(),
        corrections.standing(one).name(),
        one.steps().stream().map(Step::of).toList());
  }

  private List<Shown> listed(Side side, @Nullable Long before) {
    return corrections.list(current.get(), side, before == null ? Long.MAX_VALUE : before).stream()
        .map(this::shown)
        .toList();
  }

  private Shown found(Side side, long id) {
    return shown(
        corrections
            .find(current.get(), side, id)
            .orElseThrow(() -> Refusal.of(SharingRefusal.UNKNOWN).asException()));
  }

  @GetMapping("/api/v1/corrections")
  List<Shown> list(@RequestParam(required = false) @Nullable Long before) {
    return listed(Side.ASKER, before);
  }

  @GetMapping("/api/v1/corrections/{id}")
  Shown show(@PathVariable long id) {
    return found(Side.ASKER, id);
  }

  @GetMapping("/api/v1/mending")
  List<Shown> mending(@RequestParam(required = false) @Nullable Long before) {
    return listed(Side.ANSWERER, before);
  }

  @GetMapping("/api/v1/mending/{id}")
  Shown mend(@PathVariable long id) {
    return found(Side.ANSWERER, id);
  }

  @PostMapping("/api/v1/corrections")
  Shown report(@RequestBody CorrectionPages.Form form) {
    return shown(corrections.report(current.get(), form.reported()).orThrow());
  }

  @PostMapping("/api/v1/corrections/{id}/take-back")
  Shown takeBack(@PathVariable long id, @RequestBody Said said) {
    return act(ShareAct.TAKE_BACK, id, said);
  }

  @PostMapping("/api/v1/mending/{id}/mend")
  Shown mended(@PathVariable long id, @RequestBody Said said) {
    return act(ShareAct.MEND, id, said);
  }

  @PostMapping("/api/v1/mending/{id}/uphold")
  Shown upheld(@PathVariable long id, @RequestBody Said said) {
    return act(ShareAct.UPHOLD, id, said);
  }

  private Shown act(ShareAct act, long id, Said said) {
    return shown(corrections.act(current.get(), act, id, said.text()).orThrow());
  }

  /** 一件争议。 */
  record Disputed(
      String id,
      String number,
      String department,
      String standard,
      String own,
      String other,
      String state,
      List<Step> steps) {
    static Disputed of(Dispute one) {
      return new Disputed(
          Long.toString(one.id()),
          one.number(),
          one.asked().line(),
          one.standard(),
          one.own(),
          one.other(),
          one.state().name(),
          one.steps().stream().map(Step::of).toList());
    }
  }

  @GetMapping("/api/v1/disputes")
  List<Disputed> disputes(@RequestParam(defaultValue = "true") boolean unresolved) {
    return disputes.list(current.get(), unresolved).stream().map(Disputed::of).toList();
  }

  @PostMapping("/api/v1/disputes")
  Disputed raise(@RequestBody DisputePages.Form form) {
    return Disputed.of(disputes.raise(current.get(), form.raised()).orThrow());
  }

  @PostMapping("/api/v1/disputes/{id}/for-meeting")
  Disputed forMeeting(@PathVariable long id, @RequestBody Said said) {
    return Disputed.of(
        disputes.act(current.get(), ShareAct.FOR_MEETING, id, said.text()).orThrow());
  }

  @PostMapping("/api/v1/disputes/{id}/settle")
  Disputed settle(@PathVariable long id, @RequestBody Said said) {
    return Disputed.of(disputes.act(current.get(), ShareAct.SETTLE, id, said.text()).orThrow());
  }
}
