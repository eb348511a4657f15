import java.io.StringReader;
import java.nio.file.*;
import java.util.*;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.tokenattributes.*;

/** How many characters a second Apache Lucene's SmartChineseAnalyzer cuts once warm: the same as Program.cs. */
public final class Speed {
  public static void main(String[] args) throws Exception {
    List<String> texts = new ArrayList<>();
    long characters = 0;
    for (String file : Files.readAllLines(Paths.get(args[0]))) {
      texts.add(new String(Files.readAllBytes(Paths.get(file)), "UTF-8"));
      characters += texts.get(texts.size() - 1).length();
    }
    SmartChineseAnalyzer analyzer = new SmartChineseAnalyzer();
    double best = 0;
    long units = 0;
    long begin = System.nanoTime();
    for (int round = 0; round < 3 || System.nanoTime() - begin < 20e9; round++) {
      long start = System.nanoTime();
      for (String text : texts) {
        try (TokenStream stream = analyzer.tokenStream("", new StringReader(text))) {
          CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
          OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
          stream.reset();
          while (stream.incrementToken()) units += term.length() + (offset.endOffset() - offset.startOffset()) * 0L;
          stream.end();
        }
      }
      best = Math.max(best, characters * 1e9 / (System.nanoTime() - start));
    }
    System.out.println((long) best + " " + units);
  }
}
