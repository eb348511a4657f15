namespace Bulletin.Content.Documents;

/// <summary>What a new document comes with until its author has written something better; none of it may be published.</summary>
public static class Prompts
{
    public const string Title = "（标题）";
    public const string Issuer = "（发文机关）";
    public const string Description = "（一段话：数据讲什么、从哪里来）";
    public const string Body = "（正文。请删去本行，粘贴或撰写正文。）";
}
