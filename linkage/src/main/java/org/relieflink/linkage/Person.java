package org.relieflink.linkage;

/** 拿来比对的一个人：当事人，或数据池里的一行。 One side of a comparison: a party, or a row of the pool. */
final class Person {
  final PersonTable table;
  final int row;
  final Name name;
  final long number;
  final int birth;
  final int ownSex;
  final int sex;
  final int division;
  final int town;
  final int village;
  final int group;
  final int house;
  final int whole;
  final long phone;
  final int signature;

  Person(PersonTable table, int row) {
    this.table = table;
    this.row = row;
    name = new Name(table.names, table.name(row));
    number = table.number(row);
    birth = table.birth(row);
    ownSex = table.sex(row);
    sex = sexOf(ownSex, number);
    division = table.division(row);
    town = table.town(row);
    village = table.village(row);
    group = table.group(row);
    house = table.house(row);
    whole = table.whole(row);
    phone = table.phone(row);
    signature = table.names.signature(table.name(row));
  }

  /** The own column, else the one inside the number. */
  static int sexOf(PersonTable table, int row) {
    return sexOf(table.sex(row), table.number(row));
  }

  static int sexOf(int own, long number) {
    return own != SexText.UNKNOWN || !NumberCode.usable(number)
        ? own
        : NumberCode.sex(NumberCode.key(number));
  }

  String id() {
    return table.id(row);
  }
}
