using Bulletin.Content.Diagnostics;
using Bulletin.Content.Fields;

namespace Bulletin.Content.Documents;

/// <summary>
/// A kind of content: its folder below content/, its properties and how they are read.
/// A new one is a folder of its own and a line in <see cref="ContentTypes.All"/>; what its pages show beyond its properties is a view in
/// Editions.
/// </summary>
public abstract class ContentType
{
    private PropertySet? properties;
    private KeySet? keys;

    /// <summary>The first folder below content/, and the stable name in data.</summary>
    public abstract string Folder { get; }

    /// <summary>The name of one such document.</summary>
    public abstract Wording Name { get; }

    /// <summary>The name of all that the folder holds, where it holds more than its <see cref="Name"/> says.</summary>
    public virtual Wording FolderName => Name;

    /// <summary>Its word for <c>bulletin new</c>; null: documents of this type are begun in another way.</summary>
    public virtual string? Word => null;

    /// <summary>What its documents may have.</summary>
    public PropertySet Properties => properties ??= Declare();

    /// <summary>What editors may write.</summary>
    public KeySet Keys => keys ??= new(Properties.Keys.All.AsSpan()) { Elsewhere = ContentTypes.HomeOf };

    /// <summary>What a document is to a library and a search engine.</summary>
    public virtual WorkKind Work => WorkKind.Article;

    /// <summary>ColumnType of a column of its documents, unless site.yml gives another (国办发〔2017〕47号).</summary>
    public virtual string ColumnType => "工作动态";

    /// <summary>Whether the document has force of its own, so that 有效性 applies.</summary>
    public virtual bool HasValidity => false;

    /// <summary>Whether it appears in lists of documents; issues and plain pages have their own places.</summary>
    public virtual bool IsListed => true;

    /// <summary>Whether a document without a text is unfinished; an issue or a special topic says enough by what it holds.</summary>
    public virtual bool NeedsBody => true;

    /// <summary>Whether its files are called by their titles; others by their numbers, in a folder for each year.</summary>
    public virtual bool IsNamedByTitle => false;

    /// <summary>Makes the document of its front matter; <paramref name="header"/> holds what every document has, and its links.</summary>
    public abstract Document Read(FieldReader fields, DocumentHeader header);

    /// <summary>Whether a document issues another text, which is attached to it: it is then signed before that text.</summary>
    public virtual bool Encloses(Document document) => false;

    /// <summary>What the page shows around the body.</summary>
    public virtual ShownParts Parts(Document document) => new() { Title = document.Title };

    /// <summary>Writes what the page shows above the body, as plain text.</summary>
    public virtual void WriteAbove(TextWriter output, Document document)
    {
    }

    /// <summary>Writes what the page shows between the body and the attachments, as plain text.</summary>
    public virtual void WriteBelow(TextWriter output, Document document, ISiteFacts site)
    {
    }

    /// <summary>Writes the signature, as plain text: below the attachments, or where the text ends that encloses another.</summary>
    public virtual void WriteSignature(TextWriter output, Document document)
    {
    }

    /// <summary>Writes what the page shows last, as plain text.</summary>
    public virtual void WriteClosing(TextWriter output, Document document)
    {
    }

    /// <summary>Declares the properties, when they are first asked for: by then every type is there to be named by another.</summary>
    protected abstract PropertySet Declare();
}

/// <summary>What a document is to a library and a search engine.</summary>
public enum WorkKind
{
    /// <summary>An interpretation, a consultation, a plain page.</summary>
    Article,
    News,

    /// <summary>A policy document: schema.org <c>Legislation</c>.</summary>
    Legislation,

    /// <summary>An issue of the gazette: schema.org <c>PublicationIssue</c>.</summary>
    Issue,

    /// <summary>A press conference: schema.org <c>Event</c>.</summary>
    Event,

    /// <summary>An open dataset: schema.org <c>Dataset</c>.</summary>
    Dataset,
}
