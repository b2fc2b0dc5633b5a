package org.relieflink.platform.access;

/**
 * 一格：one cell of the policy table.
 *
 * @param level 1 public, 2 internal, 3 a person, 4 a minor, or whatever else is to be kept closest
 */
public record PolicyCell(
    Role role, Need need, Relation relation, int level, Purpose purpose, RowState state) {
  public static final int LEVELS = 4;
  public static final int PERSON = 3;
  public static final int CLOSEST = 4;

  /** The same cell for data of another sensitivity. */
  public PolicyCell at(int other) {
    return new PolicyCell(role, need, relation, other, purpose, state);
  }

  /** The same cell for an officer who stands otherwise to the row. */
  public PolicyCell as(Relation other) {
    return new PolicyCell(role, need, other, level, purpose, state);
  }
}
