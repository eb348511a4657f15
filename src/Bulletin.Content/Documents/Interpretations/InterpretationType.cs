using Bulletin.Content.Diagnostics;
using Bulletin.Content.Fields;

namespace Bulletin.Content.Documents.Interpretations;

/// <summary>政策解读.</summary>
public sealed class Interpretation(DocumentHeader header) : Document(header)
{
    public override ContentType Type => InterpretationType.Instance;

    /// <summary>形式: 文字, 问答, 图解, 音频, 视频 or 专家.</summary>
    public required string Form { get; init; }
}

public sealed class InterpretationType : ContentType
{
    public static readonly InterpretationType Instance = new();

    private static readonly Property Interprets = Property.Linking(
        Key.Of(ValueKind.References, "interprets", "解读对象", "解读的文件", "the documents that it interprets") with
        { Sample = "[policies/2024/3]" },
        RelationKind.Interprets);

    private static readonly Property Form = Property.Of<Interpretation>(
        Key.Choice("form", "形式", "解读形式；默认文字", "the form; 文字 (text) by default", "文字", "问答", "图解", "音频", "视频", "专家") with
        { IsSuggested = true },
        static interpretation => interpretation.Form) with
    {
        Label = "解读形式",
        IsCondition = true,
    };

    public override string Folder => "interpretations";

    public override string ColumnType => "政策解读";

    public override Wording Name => new("政策解读", "interpretation");

    public override string Word => "interpretation";

    public override Document Read(FieldReader fields, DocumentHeader header) => new Interpretation(header)
    {
        Form = fields.ChoiceText(Form) ?? ((Key)Form).Choices[0],
    };

    protected override PropertySet Declare() => CommonProperties.With([], Interprets, Form);
}
