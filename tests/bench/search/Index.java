import java.io.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.util.*;
import java.util.stream.*;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.document.*;
import org.apache.lucene.index.*;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Version;

/** Indexes the texts of a built site with Apache Lucene, with the fields of our index that take room, and says how long it took and how large it is: Index SITE FOLDER. */
public final class Index {
  public static void main(String[] args) throws Exception {
    List<Path> files;
    try (Stream<Path> all = Files.walk(Paths.get(args[0], "search", "text"))) {
      files = all.filter(file -> file.toString().endsWith(".js")).sorted().collect(Collectors.toList());
    }
    List<String> texts = new ArrayList<>();
    for (Path file : files) texts.add(text(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)));
    long start = System.nanoTime();
    IndexWriterConfig config = new IndexWriterConfig(Version.LATEST, new SmartChineseAnalyzer());
    config.setSimilarity(new BM25Similarity());
    config.setUseCompoundFile(false);
    config.getMergePolicy().setNoCFSRatio(0);
    FieldType words = new FieldType(TextField.TYPE_STORED);
    words.setIndexOptions(FieldInfo.IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    FieldType unstored = new FieldType(words);
    unstored.setStored(false);
    File folder = new File(args[1]);
    try (FSDirectory directory = FSDirectory.open(folder); IndexWriter writer = new IndexWriter(directory, config)) {
      for (int i = 0; i < texts.size(); i++) {
        String[] parts = texts.get(i).split("\n", 5);
        Document document = new Document();
        document.add(new StoredField("url", files.get(i).toString()));
        document.add(new StoredField("summary", parts[4].substring(0, Math.min(80, parts[4].length()))));
        document.add(new Field("title", parts[0], words));
        document.add(new Field("body", parts[4], unstored));
        document.add(new StringField("number", parts[1], Field.Store.YES));
        document.add(new StringField("index", parts[2], Field.Store.NO));
        document.add(new StringField("issuer", parts[3], Field.Store.YES));
        for (String pair : pairs(texts.get(i))) document.add(new StringField("bigram", pair, Field.Store.NO));
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
    long size = 0;
    for (File file : folder.listFiles()) if (!file.getName().equals("write.lock")) size += file.length();
    System.out.printf("%.1f %d%n", (System.nanoTime() - start) / 1e9, size);
  }

  static Set<String> pairs(String text) {
    Set<String> all = new HashSet<>();
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isLetterOrDigit(text.charAt(i))) continue;
      all.add(text.substring(i, i + 1));
      if (i + 1 < text.length() && Character.isLetterOrDigit(text.charAt(i + 1))) all.add(text.substring(i, i + 2));
    }
    return all;
  }

  // The second text that the script hands over.
  static String text(String script) {
    StringBuilder made = new StringBuilder();
    for (int i = script.indexOf("\",\"") + 3; script.charAt(i) != '"'; i++) {
      char c = script.charAt(i);
      if (c == '\\') {
        c = script.charAt(++i);
        if (c == 'n') c = '\n';
        else if (c == 'r') c = '\r';
        else if (c == 'u') { c = (char) Integer.parseInt(script.substring(i + 1, i + 5), 16); i += 4; }
      }
      made.append(c);
    }
    return made.toString();
  }
}
