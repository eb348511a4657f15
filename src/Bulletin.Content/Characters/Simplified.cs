using System.Text;

namespace Bulletin.Content.Characters;

/// <summary>
/// Words of keys and choices in simplified characters. No converter of texts: it knows the characters of such words alone.
/// </summary>
internal static class Simplified
{
    // The traditional character, then the simplified one.
    private const string Pairs =
        "發发關关機机號号標标題题詞词類类屬属審审廢废開开佈布稱称編编碼码時时間间內内執执項项單单處处來来說说圖图鏈链網网頁页報报總总錄录見见徵征結结態态記记簽签證证責责擔担議议職职務务員员據据庫库區区範范圍围頻频聯联繫系係系許许"
        + "協协數数種种專专對对應应進进導导讀读釋释電电話话傳传郵邮曆历歷历實实終终閱阅點点會会場场長长與与從从個个條条選选舊旧檔档準准決决隱隐綱纲級级別别製制複复復复權权簡简體体動动爲为為为請请採采納纳彙汇訊讯辦办廳厅構构團团組组"
        + "財财經经統统計计調调訂订設设變变還还過过銷销釐厘鎮镇鄉乡縣县國国稅税僅仅優优於于華华語语業业農农產产資资環环護护營营藝艺衛卫衞卫規规則则劃划課课師师學学術术書书備备註注譯译雜杂誌志質质輸输運运轉转載载連连遠远適适達达鍵键"
        + "錯错閉闭隨随難难預预領领額额顯显風风餘余館馆驗验麗丽齊齐價价傷伤債债億亿儲储兒儿萬万東东並并亂乱兩两嚴严義义樂乐幹干";

    public static string Of(string text)
    {
        StringBuilder? plain = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] < '\u4e00' || Pairs.IndexOf(text[i]) is not (>= 0 and var at) || at % 2 != 0)
                continue;
            plain ??= new(text);
            plain[i] = Pairs[at + 1];
        }

        return plain?.ToString() ?? text;
    }
}
