package org.relieflink.platform.relief;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.relieflink.platform.access.Deed;

/**
 * 合法的动作：the one table of moves; the database holds the same as {@code relief.move}. Which of
 * several steps follows is said by the process of the place.
 */
public enum ReliefAct {
  /** 登记：from a lead or at the window. */
  REGISTER(By.OFFICE, ">ACCEPTANCE"),
  ACCEPT(By.OFFICE, "ACCEPTANCE>VERIFICATION ACCEPTANCE>REVIEW"),
  /** 不受理。 */
  DECLINE(By.DECIDES, "ACCEPTANCE>DECLINED"),
  /** 核验完。 */
  VERIFY(By.HANDLER, "VERIFICATION>REVIEW"),
  /** 提出意见和金额，或者提出不予救助。 */
  PROPOSE(By.PROPOSER, "REVIEW>DELIBERATION REVIEW>SIGNING REVIEW>DECISION"),
  /** 会商有了结论。 */
  CONCLUDE(By.CHECKER, "DELIBERATION>SIGNING DELIBERATION>DECISION"),
  SIGN(
      By.ASKED,
      "SIGNING>SIGNING SIGNING>GROUP_REVIEW SIGNING>DECISION GROUP_REVIEW>GROUP_REVIEW"
          + " GROUP_REVIEW>DECISION"),
  /** 不同意：back to the review, with the reason. */
  OBJECT(By.ASKED, "SIGNING>REVIEW GROUP_REVIEW>REVIEW"),
  /** 决定救助，金额和意见一样。 */
  GRANT(By.DECIDER, "DECISION>PAYMENT_DUE"),
  /** 决定不予救助。 */
  REFUSE(By.DECIDER, "DECISION>REFUSED"),
  /** 退回前面任何一步。 */
  RETURN(By.TURN, back()),
  /** 转办：another colleague handles the case from now on. */
  HAND_ON(By.HANDLER, stay("ACCEPTANCE VERIFICATION REVIEW DELIBERATION DECISION")),
  /** 委派：a colleague of the same unit signs instead. */
  DELEGATE(By.ASKED, stay("SIGNING GROUP_REVIEW")),
  /** 加签。 */
  ADD_SIGNER(By.HANDLER, stay("SIGNING GROUP_REVIEW")),
  /** 减签。 */
  REMOVE_SIGNER(By.HANDLER, stay("SIGNING GROUP_REVIEW")),
  /** 抄送：somebody may read it. */
  COPY(By.HANDLER, stay(live() + " PAYMENT_DUE")),
  /** 催办。 */
  REMIND(By.OFFICE, stay("VERIFICATION REVIEW DELIBERATION SIGNING GROUP_REVIEW DECISION")),
  /** 中止：only for a ground of the rules. */
  SUSPEND(By.HANDLER, stay("VERIFICATION REVIEW DELIBERATION")),
  RESUME(By.HANDLER, stay("VERIFICATION REVIEW DELIBERATION")),
  /** 本人撤回申请。 */
  WITHDRAW(By.HANDLER, end()),
  /** 容缺受理：a paper is owed, or promised. */
  OWE(By.OFFICE, stay(live())),
  /** 欠的材料补上了，或者数据已经证明，或者和数据对不上。 */
  CLEAR(By.OFFICE, stay(live() + " PAYMENT_DUE")),
  /** 告知决定，留下凭据。 */
  TELL(By.OFFICE, stay("PAYMENT_DUE REFUSED DECLINED")),
  /** 加一个人：a relative who applies too, a guardian, an agent; before anything is proposed. */
  JOIN(By.OFFICE, stay(before())),
  /** 一个人退出。 */
  LEAVE(By.OFFICE, stay(before())),
  /** 未成年人没有监护人的，写明为什么。 */
  NO_GUARDIAN(By.OFFICE, stay(before())),
  /** 监护人意见不一。 */
  DISPUTE(By.OFFICE, stay(live())),
  /** 对监护人的不同意见，写明怎么看。 */
  ANSWER(By.PROPOSER, stay(live())),
  /** 问别的赔偿、以前的申请，记下答的。 */
  ASK_AID(By.OFFICE, stay(before())),
  /** 请上级检察院联合救助。 */
  ASK_UPPER(By.PROPOSER, stay(before())),
  /** 请外地检察院核实一件事。 */
  ASK_PLACE(By.HANDLER, stay(before())),
  /** 请求不用办了。 */
  CALL_BACK(By.HANDLER, stay(live())),
  /** 超时，报给负责人。 */
  ESCALATE(By.SERVER, stay(live()));

  /** 谁做。 */
  public enum By {
    /** Whoever of the own office may work on cases. */
    OFFICE,
    /** Who handles the case, or the chief. */
    HANDLER,
    /** Who handles the case and may judge. */
    PROPOSER,
    /** Whoever of the own office may judge, but not who handled the case. */
    CHECKER,
    /** Whoever of the own office may judge. */
    DECIDES,
    /** Who was asked to sign and has not answered. */
    ASKED,
    /** Who decides at this place; never who handled, concluded or signed. */
    DECIDER,
    /** Whose turn it is: the handler, at a decision who decides. */
    TURN,
    /** Nobody but the server. */
    SERVER
  }

  /** 一条：from a state to a state; no state before a first one. */
  public record Way(String from, ReliefState to) {}

  private final By by;

  @SuppressWarnings("ImmutableEnumChecker") // made by toList, never changes
  private final List<Way> ways;

  ReliefAct(By by, String ways) {
    this.by = by;
    this.ways = Arrays.stream(ways.split(" ")).map(ReliefAct::way).toList();
  }

  private static Way way(String text) {
    String[] ends = text.split(">", 2);
    return new Way(ends[0], ReliefState.valueOf(ends[1]));
  }

  private static String live() {
    return "ACCEPTANCE VERIFICATION REVIEW DELIBERATION SIGNING GROUP_REVIEW DECISION";
  }

  private static String before() {
    return "ACCEPTANCE VERIFICATION REVIEW";
  }

  private static String stay(String states) {
    return String.join(
        " ", Arrays.stream(states.split(" ")).map(state -> state + ">" + state).toList());
  }

  private static String end() {
    return String.join(
        " ", Arrays.stream(live().split(" ")).map(state -> state + ">WITHDRAWN").toList());
  }

  private static String back() {
    String[] order = live().split(" ", 0);
    List<String> ways = new ArrayList<>();
    for (int from = 1; from < order.length; from++) {
      for (int to = 0; to < from; to++) {
        ways.add(order[from] + ">" + order[to]);
      }
    }
    return String.join(" ", ways);
  }

  public By by() {
    return by;
  }

  public List<Way> ways() {
    return ways;
  }

  /** The right that the table must give for it. */
  public Deed deed() {
    return switch (by) {
      case PROPOSER, CHECKER, DECIDES, DECIDER -> Deed.DECIDE;
      case OFFICE, HANDLER, ASKED, TURN, SERVER -> Deed.WRITE;
    };
  }

  /** Whether it may follow from this state. */
  public boolean from(ReliefState state) {
    return ways.stream().anyMatch(way -> way.from.equals(state.name()));
  }

  /** Whether it may lead from one state to the other. */
  public boolean leads(ReliefState from, ReliefState to) {
    return ways.contains(new Way(from.name(), to));
  }

  /** What may still be done while a case is suspended. */
  public boolean whilePaused() {
    return Set.of(RESUME, WITHDRAW, COPY, OWE, CLEAR, DISPUTE, CALL_BACK, ESCALATE).contains(this);
  }

  /** Whether it wants a reason of the dated list. */
  public boolean wantsReason() {
    return this == DECLINE || this == REFUSE || this == SUSPEND;
  }

  /** Whether it wants words: what was found, or why. */
  public boolean wantsWords() {
    return Set.of(
            DECLINE,
            CONCLUDE,
            OBJECT,
            GRANT,
            REFUSE,
            RETURN,
            REMOVE_SIGNER,
            WITHDRAW,
            TELL,
            LEAVE,
            NO_GUARDIAN,
            DISPUTE,
            ANSWER,
            ASK_UPPER,
            ASK_PLACE)
        .contains(this);
  }

  /** Whether it names another officer. */
  public boolean wantsWhom() {
    return Set.of(HAND_ON, DELEGATE, ADD_SIGNER, REMOVE_SIGNER, COPY).contains(this);
  }
}
