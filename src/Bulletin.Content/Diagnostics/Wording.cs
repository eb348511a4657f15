namespace Bulletin.Content.Diagnostics;

/// <summary>The languages in which the tool speaks to its user.</summary>
public enum Language
{
    Chinese,
    English,
}

/// <summary>One sentence for the user, in Chinese and in English side by side.</summary>
public readonly record struct Wording(string Chinese, string English)
{
    public string In(Language language) => language == Language.Chinese ? Chinese : English;
}
