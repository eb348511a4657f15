using Bulletin.Content.Diagnostics;
using Bulletin.Content.Fields;

namespace Bulletin.Content.Documents.Pages;

/// <summary>A plain page: about, disclosure guide, where to read and borrow, contact.</summary>
public sealed class PlainPage(DocumentHeader header) : Document(header)
{
    public override ContentType Type => PlainPageType.Instance;

    /// <summary>Its position in the menu of plain pages; null: it is reached by links only.</summary>
    public required int? Menu { get; init; }
}

public sealed class PlainPageType : ContentType
{
    public static readonly PlainPageType Instance = new();

    private static readonly Property Menu = Property.Only(
        Key.Text("menu", "菜单", "在页脚菜单中的位置：整数，或“是”", "its place in the footer menu: a whole number, or true") with
        { Sample = "1" });

    public override string Folder => "pages";

    public override Wording Name => new("页面", "page");

    public override string Word => "page";

    public override bool IsListed => false;

    public override bool IsNamedByTitle => true;

    public override Document Read(FieldReader fields, DocumentHeader header) => new PlainPage(header) { Menu = Position(fields) };

    protected override PropertySet Declare() => CommonProperties.With([], Menu);

    private static int? Position(FieldReader fields) => fields.Text(Menu) switch
    {
        null or "false" or "否" => null,
        "true" or "是" => 1000,
        _ => fields.Number(Menu),
    };
}
