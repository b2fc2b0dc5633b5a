package org.relieflink.linkage;

/** 过大的块再按什么细分。 What a block over the cap is narrowed by; 0 where a row does not say. */
enum Refinement {
  SURNAME_SOUND {
    @Override
    int of(PersonTable table, int row) {
      return table.names.surnameSound(table.name(row));
    }
  },
  BIRTH_YEAR {
    @Override
    int of(PersonTable table, int row) {
      return BirthText.yearOfCentury(birth(table, row));
    }
  },
  MONTH_DAY {
    @Override
    int of(PersonTable table, int row) {
      return BirthText.unorderedMonthDay(birth(table, row));
    }
  },
  DIVISION {
    @Override
    int of(PersonTable table, int row) {
      return table.division(row);
    }
  },
  VILLAGE {
    @Override
    int of(PersonTable table, int row) {
      return table.village(row);
    }
  };

  abstract int of(PersonTable table, int row);

  private static int birth(PersonTable table, int row) {
    int own = table.birth(row);
    return own != 0 ? own : BirthComparison.inside(table.number(row));
  }
}
