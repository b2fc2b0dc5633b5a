package org.relieflink.platform.sharing.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.duty.Standing;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.sharing.Requests;
import org.relieflink.platform.sharing.ShareAct.Side;
import org.relieflink.platform.sharing.VerificationRequest;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** 列表：views as links; what waits is counted and shown whole, the rest page by page. */
@Component
class RequestList {
  private final Requests requests;
  private final CurrentOfficer current;
  private final RequestView view;
  private final SharingTexts texts;

  RequestList(Requests requests, CurrentOfficer current, RequestView view, SharingTexts texts) {
    this.requests = requests;
    this.current = current;
    this.view = view;
    this.texts = texts;
  }

  private enum View {
    OPEN,
    LATE,
    REPLIED,
    ALL
  }

  /** 一个视图。 */
  record Tab(String href, String label, boolean current, String count) {}

  void fill(Model model, Side side, String wanted, @Nullable Long before) {
    View chosen =
        Arrays.stream(View.values())
            .filter(one -> one.name().equalsIgnoreCase(wanted))
            .findFirst()
            .orElse(View.OPEN);
    String base = side == Side.ASKER ? "/requests" : "/inbox";
    List<VerificationRequest> unended = requests.open(current.get(), side);
    List<VerificationRequest> rows =
        chosen == View.ALL
            ? requests.list(current.get(), side, before == null ? Long.MAX_VALUE : before)
            : unended.stream().filter(one -> fits(one, chosen)).toList();
    model.addAttribute(
        "tabs",
        Arrays.stream(View.values())
            .map(
                one ->
                    new Tab(
                        base + "?view=" + name(one),
                        texts.say("view." + name(one)),
                        one == chosen,
                        count(unended, one)))
            .toList());
    model.addAttribute("lines", rows.stream().map(one -> view.line(one, side)).toList());
    model.addAttribute(
        "older",
        chosen != View.ALL || rows.size() < Requests.MOST
            ? ""
            : base + "?view=" + name(chosen) + "&before=" + rows.get(rows.size() - 1).id());
  }

  private static String name(View view) {
    return view.name().toLowerCase(Locale.ROOT);
  }

  /** Nobody waits for how many there were in all. */
  private String count(List<VerificationRequest> unended, View view) {
    return view == View.ALL
        ? ""
        : Long.toString(unended.stream().filter(one -> fits(one, view)).count());
  }

  private boolean fits(VerificationRequest one, View view) {
    Standing standing = requests.standing(one);
    return switch (view) {
      case OPEN -> waits(standing);
      case LATE -> standing == Standing.LATE;
      case REPLIED ->
          (standing == Standing.DONE_IN_TIME || standing == Standing.DONE_LATE)
              && !one.state().isLast();
      case ALL -> true;
    };
  }

  static boolean waits(Standing standing) {
    return standing == Standing.IN_TIME || standing == Standing.SOON || standing == Standing.LATE;
  }
}
