using Bulletin.Content.Diagnostics;
using Bulletin.Content.Fields;

namespace Bulletin.Content.Documents;

/// <summary>A kind of content: its folder below content/, its keys and how they are read. A new one is a folder of its own and a line in <see cref="ContentTypes.All"/>.</summary>
public abstract class ContentType
{
    /// <summary>The first folder below content/, and the stable name in data.</summary>
    public abstract string Folder { get; }

    /// <summary>The name of one such document.</summary>
    public abstract Wording Name { get; }

    /// <summary>The name of all that the folder holds, where it holds more than its <see cref="Name"/> says.</summary>
    public virtual Wording FolderName => Name;

    public abstract KeySet Keys { get; }

    /// <summary>Whether the document has force of its own, so that 有效性 applies.</summary>
    public virtual bool HasValidity => false;

    /// <summary>Whether it appears in lists of documents; issues and plain pages have their own places.</summary>
    public virtual bool IsListed => true;

    /// <summary>Whether a document without a text is unfinished; an issue or a special topic says enough by what it holds.</summary>
    public virtual bool NeedsBody => true;

    public abstract Document Read(FieldReader fields, DocumentHeader header);
}
