using System.Text;

namespace Bulletin.Bench.Text;

/// <summary>Markdown bodies: about 2,000 characters for a policy, 1,200 for an interpretation, 500 for a news item.</summary>
internal sealed class Bodies
{
    private readonly Prng random;
    private readonly Grammar grammar;
    private readonly StringBuilder text = new();

    private Bodies(Document document, Subject subject, Agency issuer)
    {
        random = new Prng(document.Id);
        grammar = new Grammar(random, subject, issuer, document.Published.Year);
    }

    public static string Of(Policy policy)
    {
        var body = new Bodies(policy, policy.Subject, policy.Issuer);
        body.Paragraph("各县（区）人民政府，市政府各部门、各直属机构：");
        var length = body.random.Between(1300, 2200);
        switch (policy.Form)
        {
            case PolicyForm.Measures:
                body.Measures(length);
                break;
            case PolicyForm.Opinion:
                body.Sections(length, heading: "## ", "现提出以下意见：");
                break;
            default:
                body.Sections(length, heading: "", "现就有关事项通知如下：");
                break;
        }

        return body.text.ToString();
    }

    public static string Of(Interpretation interpretation)
    {
        var policy = interpretation.Of;
        var body = new Bodies(interpretation, policy.Subject, policy.Issuer);
        body.Paragraph($"{policy.Issuer.Name}印发了《{policy.Title}》（{policy.Number}），现就有关内容解读如下。");
        for (var i = 0; i < Sentences.Questions.Length; i++)
            body.Paragraph($"## {ChineseNumerals.Of(i + 1)}、{body.grammar.Fill(Sentences.Questions[i])}").Paragraph(body.Prose(4));
        return body.text.ToString();
    }

    public static string Of(News news)
    {
        var body = new Bodies(news, news.Subject, news.Issuer);
        return body.Paragraph(body.Prose(4)).Paragraph(body.Prose(4)).Paragraph("特此公告。").text.ToString();
    }

    private void Measures(int length)
    {
        Paragraph(Purpose() + "制定本办法，现印发给你们，请认真贯彻执行。");
        var article = 1;
        for (var chapter = 0; chapter < Sentences.Chapters.Length; chapter++)
        {
            Paragraph($"## 第{ChineseNumerals.Of(chapter + 1)}章　{Sentences.Chapters[chapter]}");
            var end = length * (chapter + 1) / Sentences.Chapters.Length;
            do
            {
                Article(article++);
            }
            while (text.Length < end);
        }

        Paragraph("## 第七章　附则");
        Paragraph($"第{ChineseNumerals.Of(article)}条　本办法自印发之日起施行，由{grammar.Fill("{机关}")}负责解释。");
        MaybeTable();
    }

    private void Article(int number)
    {
        var label = $"第{ChineseNumerals.Of(number)}条　";
        if (!random.OneIn(4))
        {
            Paragraph(label + Prose(random.Between(1, 2)));
            return;
        }

        Paragraph($"{label}{grammar.Fill("{主题}工作应当符合下列要求：")}");
        for (var i = 1; i <= 4; i++)
            Paragraph($"（{ChineseNumerals.Of(i)}）{grammar.Fill("{做}{事}")}{(i < 4 ? "；" : "。")}");
    }

    private void Sections(int length, string heading, string opening)
    {
        Paragraph(Purpose() + opening);
        const int sections = 5;
        for (var section = 1; section <= sections; section++)
        {
            Paragraph($"{heading}{ChineseNumerals.Of(section)}、{grammar.Sentence(Sentences.Leads)}");
            var item = 1;
            do
            {
                Paragraph($"（{ChineseNumerals.Of(item++)}）{grammar.Sentence(Sentences.Leads)}。{Prose(random.Between(2, 3))}");
            }
            while (text.Length < length * section / sections);
        }

        MaybeTable();
        Paragraph(grammar.Sentence(Sentences.Closings));
    }

    private void MaybeTable()
    {
        if (!random.OneIn(8))
            return;

        Paragraph("重点任务分工见下表：");
        text.Append("| 序号 | 任务 | 责任单位 | 完成时限 |\n| --- | --- | --- | --- |\n");
        var rows = random.Between(4, 9);
        for (var row = 1; row <= rows; row++)
            text.Append($"| {row} | {grammar.Fill("{做}{事}")} | {grammar.Fill("{部门}")} | {grammar.Fill("{年}年底")} |\n");
        text.Append('\n');
    }

    private string Purpose() => grammar.Sentence(Sentences.Purposes);

    // Steps of 1 to 5 through the list: a paragraph never says the same sentence twice.
    private string Prose(int sentences)
    {
        var first = random.Below(Sentences.Body.Length);
        var step = random.Between(1, 5);
        return string.Concat(Enumerable.Range(0, sentences).Select(i =>
            grammar.Fill(Sentences.Body[(first + i * step) % Sentences.Body.Length])));
    }

    private Bodies Paragraph(string line)
    {
        text.Append(line).Append("\n\n");
        return this;
    }
}
