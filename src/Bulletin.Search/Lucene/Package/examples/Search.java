// javac -cp lucene-core-4.10.4.jar:lucene-analyzers-common-4.10.4.jar:lucene-analyzers-smartcn-4.10.4.jar Search.java
// java -cp .:lucene-core-4.10.4.jar:lucene-analyzers-common-4.10.4.jar:lucene-analyzers-smartcn-4.10.4.jar Search index 加装电梯
import java.io.File;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.*;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;

public final class Search {
  public static void main(String[] args) throws Exception {
    IndexSearcher searcher = new IndexSearcher(DirectoryReader.open(FSDirectory.open(new File(args[0]))));
    searcher.setSimilarity(new BM25Similarity());
    Query query = new QueryBuilder(new SmartChineseAnalyzer()).createPhraseQuery("body", args[1]);
    for (ScoreDoc hit : searcher.search(query, 10).scoreDocs) {
      Document found = searcher.doc(hit.doc);
      System.out.println(hit.score + " " + found.get("title") + " " + found.get("url"));
    }
  }
}
