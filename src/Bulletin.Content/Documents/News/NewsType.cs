using Bulletin.Content.Diagnostics;
using Bulletin.Content.Fields;

namespace Bulletin.Content.Documents.News;

/// <summary>A notice, appointment or chronicle.</summary>
public sealed class NewsItem(DocumentHeader header) : Document(header)
{
    public override ContentType Type => NewsType.Instance;

    /// <summary>类别: 通知公告, 人事任免, 大事记, or null.</summary>
    public required string? Kind { get; init; }
}

public sealed class NewsType : ContentType
{
    public static readonly NewsType Instance = new();

    private static readonly Property Kind = Property.Of<NewsItem>(
        Key.Choice("kind", "类别", "类别", "the kind of news", "通知公告", "人事任免", "大事记", "工作动态"),
        static news => news.Kind) with
    { IsCondition = true };

    public override string Folder => "news";

    public override Wording Name => new("通知公告", "news");

    public override Wording FolderName => new("新闻公告", "news");

    public override string Word => "news";

    public override WorkKind Work => WorkKind.News;

    public override Document Read(FieldReader fields, DocumentHeader header) => new NewsItem(header)
    {
        Kind = fields.ChoiceText(Kind),
    };

    protected override PropertySet Declare() => CommonProperties.With([], Kind);
}
