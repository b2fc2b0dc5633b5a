package org.relieflink.platform.relief;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 一步里说到的人、份额、问题、协助：what most steps have nothing of. Its text form shows nobody.
 *
 * @param person who joins; null for all else
 * @param participant id of who leaves; 0 = nobody
 * @param help what is asked of another office, or taken back; null for all else
 * @param onTop whether the share of the office above is added to the computed amount
 */
public record MoveDetails(
    @Nullable Person person,
    long participant,
    List<Share> shares,
    List<Aid> aids,
    @Nullable Help help,
    boolean onTop) {
  public static final MoveDetails NONE =
      new MoveDetails(null, 0, List.of(), List.of(), null, false);

  public MoveDetails {
    shares = List.copyOf(shares);
    aids = List.copyOf(aids);
  }

  /**
   * 谁加进来。
   *
   * @param role null where none was chosen
   * @param relation id of the dated list
   */
  public record Person(
      @Nullable ParticipantRole role, String relation, String name, String number) {
    public Person {
      relation = relation.strip();
      name = name.strip();
      number = number.strip();
    }

    @Override
    public String toString() {
      return "Person";
    }
  }

  /**
   * 谁多少。
   *
   * @param participant id; 0 = who registered the case
   * @param fixedFen null where it goes by weight
   */
  public record Share(long participant, @Nullable Long fixedFen, int weight) {}

  /** 一个问题怎么答的。 */
  public record Aid(String question, AidAnswer.Said said, long amountFen, String words) {}

  /**
   * 请谁协助。
   *
   * @param id of the request that is taken back; 0 to ask
   * @param place division code of the other office; empty = the one above
   * @param wantedFen share that is asked for; 0 where none is
   */
  public record Help(long id, String place, long wantedFen) {
    public Help {
      place = place.strip();
    }
  }

  public static MoveDetails joining(Person one) {
    return new MoveDetails(one, 0, List.of(), List.of(), null, false);
  }

  public static MoveDetails leaving(long participant) {
    return new MoveDetails(null, participant, List.of(), List.of(), null, false);
  }

  public static MoveDetails sharing(List<Share> shares, boolean onTop) {
    return new MoveDetails(null, 0, shares, List.of(), null, onTop);
  }

  public static MoveDetails told(List<Aid> aids) {
    return new MoveDetails(null, 0, List.of(), aids, null, false);
  }

  public static MoveDetails asking(Help help) {
    return new MoveDetails(null, 0, List.of(), List.of(), help, false);
  }

  /** Everything in it, names and numbers too: for the keyed name of a call, nothing else. */
  public String content() {
    String who =
        person == null
            ? ""
            : String.join(
                "\n", person.role() + "", person.relation(), person.name(), person.number());
    String top = onTop ? "\non top" : "";
    return String.join(
        "\n", who, Long.toString(participant), shares.toString(), aids.toString(), help + top);
  }

  @Override
  public String toString() {
    return "MoveDetails";
  }
}
