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
    public static readonly SpecialType Instance = new();

    public override string Folder => "specials";

    public override Wording Name => new("专题", "special topic");

    public override string Word => "special";

    public override bool NeedsBody => false;

    public override bool IsNamedByTitle => true;

    public override Document Read(FieldReader fields, DocumentHeader header) => new Special(header)
    {
        Query = fields.Record(OwnKeys.Query) is { } query ? DocumentQuery.Read(query) : null,
    };

    public override void WriteBelow(TextWriter output, Document document, ISiteFacts site)
    {
        foreach (var gathered in site.GatheredBy((Special)document)) output.WriteLine(gathered.Title);
    }

    protected override PropertySet Declare() =>
        CommonProperties.With([], Property.Linking(OwnKeys.Documents, RelationKind.Gathers), Property.Only(OwnKeys.Query));

    // Apart from the type: a query may ask for every type, so that all must be there before its keys.
    private static class OwnKeys
    {
        public static readonly Key Documents =
            Key.Of(ValueKind.References, "documents", "文件", "收入的文件，按所写顺序", "the documents it gathers, in this order");
        public static readonly Key Query =
            Key.Record("query", "查询", "收入符合条件的文件", "gathers the documents that match", [.. DocumentQuery.Keys]) with
            { Sample = "{类型: policies, 主题词: 政务公开}" };
    }
}
