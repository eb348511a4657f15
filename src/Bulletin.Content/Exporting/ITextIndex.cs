namespace Bulletin.Content.Exporting;

/// <summary>Takes the text of every document, for search. Callable from any thread.</summary>
public interface ITextIndex
{
    /// <param name="view">The document.</param>
    /// <param name="key">The fingerprint of its page, and so of its text.</param>
    /// <param name="write">Writes the text that a reader sees on its page: body, corrections, attachments and signature, without title and header fields.</param>
    /// <param name="sink">Takes the files that are made of it.</param>
    void Add(DocumentView view, Sha256 key, Action<PageWriter> write, IArtifactSink sink);
}
