package org.relieflink.linkage;

import static org.relieflink.linkage.FuzzSeeds.require;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("CSV 文件：任何字节要么说清为什么不能用，要么一行不少")
class CsvFileFuzzTest {
  private static final FuzzFile FILE = FuzzFile.create("list", ".csv");

  static Stream<byte[]> seeds() {
    return FuzzSeeds.texts(
        "record_id,class,name,citizen_id\nR1,低保对象,陈建国,99012319491231002X\n",
        "\uFEFF记录编号;困难类别;姓名;住址;电话\r\nR1;户籍;陈建国;桥头镇柳湾村3组;13912345678\r\n;;李四;;\r\n",
        "编号\t姓名\t生效日期\t失效日期\t入池日期\t出池日期\nR1\t王伟\t2020-01-01\t\t2020年2月\t\n",
        "id,name,note\nR1,\"两\n行\",\"a\"\"b\"\n\n,,\nR2,5\"管,x\n",
        "id,name\nR1,\"没有完\nR2,李四\n");
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "")
  void file(byte[] text) throws IOException {
    FILE.write(text);
    PersonTable table = new PersonTable();
    try {
      ListNotes notes = CsvFile.read(FILE.path(), 1, table);
      require(notes.rows() == table.size() + table.withoutId(), "no row is lost");
      for (int row = 0; row < table.size(); row++) {
        require(!table.id(row).isEmpty(), "every row kept has its id");
        require(table.hardshipClass(row) < table.classes.count(), "every class is known");
      }
    } catch (UnreadableTableException refused) {
      require(String.valueOf(refused.getMessage()).endsWith("。"), "a refusal is a sentence");
    }
  }
}
