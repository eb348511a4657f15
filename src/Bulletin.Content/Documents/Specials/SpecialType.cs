using Bulletin.Content.Diagnostics;
using Bulletin.Content.Fields;

namespace Bulletin.Content.Documents.Specials;

/// <summary>专题: a topic page that gathers documents by list, by query, or both.</summary>
public sealed class Special(DocumentHeader header) : Document(header)
{
    public override ContentType Type => SpecialType.Instance;

    public required DocumentQuery? Query { get; init; }
}

public sealed class SpecialType : ContentType
{
    private static readonly Key Documents = Key.Of(ValueKind.References, "documents", "文件", "收入的文件，按所写顺序", "the documents it gathers, in this order");
    private static readonly Key Query = Key.Record("query", "查询", "收入符合条件的文件", "gathers the documents that match", [.. DocumentQuery.Keys]);

    // After the keys: an instance reads them while it is made.
    public static readonly SpecialType Instance = new();

    public override string Folder => "specials";

    public override Wording Name => new("专题", "special topic");

    public override bool NeedsBody => false;

    public override KeySet Keys { get; } = CommonKeys.With([], Documents, Query);

    public override Document Read(FieldReader fields, DocumentHeader header) => new Special(header.Claiming(RelationKind.Gathers, fields.References(Documents)))
    {
        Query = fields.Record(Query) is { } query ? DocumentQuery.Read(query) : null,
    };
}
